import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { Survey } from './survey.ts'

export function Versions({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys')
  const { formats } = useReader()
  if (survey.versions.length === 0) return <p>{t('versions.none')}</p>
  return (
    <DataTable
      caption={t('page.tabs.versions')}
      columns={[
        { header: t('versions.columns.version') },
        { header: t('versions.columns.published') },
        { header: t('versions.columns.fingerprint') },
      ]}
      rows={survey.versions.map(({ id, number, publishedAt, fingerprint }) => ({
        key: id,
        cells: [
          t('versions.named', { number: formats.count(number) }),
          formats.moment(publishedAt),
          <code key="fingerprint">{fingerprint.slice(0, 16)}</code>,
        ],
      }))}
    />
  )
}
