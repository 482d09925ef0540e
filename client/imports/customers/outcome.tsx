import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import classes from '../../ui/file-import.module.css'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import type { ImportOutcome } from './customer-import.ts'
import { OutcomeCounts } from './outcome-counts.tsx'
import { OutcomeRows } from './outcome-rows.tsx'

interface Props {
  readonly importId: string
  readonly outcome: ImportOutcome
  /** It belongs to another mapping than the one above. */
  readonly stale: boolean
  readonly busy: boolean
  /** Some rows are in already. */
  readonly goesOn: boolean
  readonly commit: () => void
}

/** What the dry run found, row by row where there is something to say, and the way in. */
export function Outcome({ importId, outcome, stale, busy, goesOn, commit }: Props) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const changing = outcome.counts.created + outcome.counts.updated
  return (
    <Section title={t('import.outcome')}>
      <OutcomeCounts outcome={outcome} />
      {stale && (
        <Note>
          <p>{t('import.stale')}</p>
        </Note>
      )}
      <OutcomeRows importId={importId} outcome={outcome} />
      <div className={classes.step}>
        <Button onClick={commit} disabled={busy || stale || changing === 0}>
          {goesOn
            ? t('import.goOn')
            : t('import.commit', { count: changing, shown: formats.count(changing) })}
        </Button>
        <p>{t(changing === 0 ? 'import.nothing' : 'import.commitHint')}</p>
      </div>
    </Section>
  )
}
