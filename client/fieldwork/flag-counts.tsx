import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FLAGS, type SettledQuality } from './quality.ts'
import classes from './quality-page.module.css'

/** How many answers carry each flag, and what the flag means. */
export function FlagCounts({ settled: { answered, counts } }: { settled: SettledQuality }) {
  const { t } = useTranslation('quality')
  const { formats } = useReader()
  return (
    <DataTable
      caption={t('counts.caption')}
      columns={[
        { header: t('counts.flag') },
        { header: t('counts.answers'), numeric: true },
        { header: t('counts.share'), numeric: true },
        { header: t('counts.meaning') },
      ]}
      rows={FLAGS.map(flag => {
        const count = counts[flag] ?? 0
        return {
          key: flag,
          cells: [
            t(`flags.${flag}`),
            formats.count(count),
            answered > 0 ? formats.shareInColumn(count / answered) : '',
            <span key="meaning" className={classes.meaning}>
              {t(`meanings.${flag}`)}
            </span>,
          ],
        }
      })}
    />
  )
}
