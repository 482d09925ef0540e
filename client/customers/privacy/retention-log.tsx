import { useTranslation } from 'react-i18next'
import type { Answer, api } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'

type Days = Answer<typeof api.erasures.$get>['retention']

/** That the retention dates are kept, day by day. */
export function RetentionLog({ days }: { days: Days }) {
  const { t } = useTranslation('privacy')
  const { formats } = useReader()
  return (
    <Section title={t('retention.title')} intro={t('retention.intro')}>
      {days.length === 0 ? (
        <p>{t('retention.none')}</p>
      ) : (
        <DataTable
          caption={t('retention.title')}
          columns={[
            { header: t('retention.day') },
            { header: t('retention.runs'), numeric: true },
            { header: t('retention.erased'), numeric: true },
            { header: t('retention.last'), numeric: true },
          ]}
          rows={days.map(({ day, runs, erased, lastAt }) => ({
            key: day,
            cells: [
              formats.day(day),
              formats.count(runs),
              formats.count(erased),
              formats.moment(lastAt),
            ],
          }))}
        />
      )}
    </Section>
  )
}
