import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import classes from '../../ui/file-import.module.css'
import type { ImportOutcome } from './response-import.ts'

const KINDS = ['complete', 'partial', 'alreadyThere', 'refused'] as const

export function OutcomeCounts({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useTranslation('import')
  const { formats } = useReader()
  return (
    <dl className={classes.counts}>
      <div>
        <dt>{t('outcome.rows')}</dt>
        <dd>{formats.count(outcome.rows)}</dd>
      </div>
      {KINDS.map(kind => (
        <div key={kind}>
          <dt>{t(`outcome.${kind}`)}</dt>
          <dd>{formats.count(outcome[kind])}</dd>
        </div>
      ))}
    </dl>
  )
}
