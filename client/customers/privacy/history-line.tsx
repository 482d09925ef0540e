import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import type { CustomerAttribute } from '../customer.ts'
import { changeWords } from './change-words.ts'
import { entryWords } from './entry-words.ts'
import classes from './privacy.module.css'
import type { HistoryEntry } from './privacy-queries.ts'

interface Props {
  readonly entry: HistoryEntry
  readonly attributes: readonly CustomerAttribute[]
  readonly formats: Formats
}

export function HistoryLine({ entry, attributes, formats }: Props) {
  const { t } = useTranslation(['privacy', 'customers'])
  const { t: customers } = useTranslation('customers')
  const leads = leadsTo(entry)
  const words = entryWords(t, entry)
  return (
    <li>
      <p className={classes.when}>{formats.moment(entry.at)}</p>
      <p>{leads ? <Link to={leads}>{words}</Link> : words}</p>
      {'changes' in entry && entry.changes.length > 0 && (
        <ul className={classes.changes}>
          {entry.changes.map(change => (
            <li key={change.field}>{changeWords({ t, customers }, formats, attributes, change)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

function leadsTo(entry: HistoryEntry): string | undefined {
  if ('wave' in entry) return `/waves/${entry.wave.id}`
  return 'caseId' in entry ? `/cases/${entry.caseId}` : undefined
}
