import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import classes from '../../ui/file-import.module.css'
import type { ImportOutcome } from './customer-import.ts'

const KINDS = ['created', 'updated', 'unchanged', 'stale', 'superseded', 'rejected'] as const

/** How many rows add, change, or are left out; what did not happen is not listed. */
export function OutcomeCounts({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const { rows, counts, rowsWithWarnings, rowsWithDuplicates } = outcome
  const lines = [
    [t('import.rows'), rows],
    ...KINDS.map(kind => [t(`import.counts.${kind}`), counts[kind]] as const),
    [t('import.counts.warnings'), rowsWithWarnings],
    [t('import.counts.duplicates'), rowsWithDuplicates],
  ] as const
  return (
    <dl className={classes.counts}>
      {lines
        .filter(([, count], at) => at < 3 || count > 0)
        .map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formats.count(count)}</dd>
          </div>
        ))}
    </dl>
  )
}
