import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import classes from '../../ui/file-import.module.css'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { OutcomeCounts } from './outcome-counts.tsx'
import { problemWords } from './problem-words.ts'
import type { ImportOutcome, ResponseImport } from './response-import.ts'
import { ValueProblems } from './value-problems.tsx'

interface Props {
  readonly file: ResponseImport
  readonly outcome: ImportOutcome
  /** It belongs to another mapping than the one above. */
  readonly stale: boolean
  readonly busy: boolean
  readonly treatAsMissing: (column: string, value: string) => void
  readonly commit: () => void
}

/** What the dry run found, how to mend it, and the way in for what fits. */
export function Outcome({ outcome, stale, busy, treatAsMissing, commit }: Props) {
  const { t } = useTranslation('import')
  const { formats } = useReader()
  const { complete, partial, refused, valueProblems, rowProblems } = outcome
  const fitting = complete + partial
  return (
    <Section title={t('outcome.title')}>
      <OutcomeCounts outcome={outcome} />
      {stale && (
        <Note>
          <p>{t('outcome.stale')}</p>
        </Note>
      )}
      {refused === 0 && <p>{t('outcome.fine')}</p>}
      {valueProblems.length > 0 && (
        <ValueProblems problems={valueProblems} busy={busy} treatAsMissing={treatAsMissing} />
      )}
      {rowProblems.length > 0 && (
        <Disclosure summary={t('outcome.rowsTitle')}>
          <p className={classes.hint}>{t('outcome.rowsFirst', { count: rowProblems.length })}</p>
          <ul className={classes.rows}>
            {rowProblems.map(({ line, column, value, code, parameters }) => {
              const problem = problemWords(t, code, parameters)
              return (
                <li key={`${line} ${column} ${code}`}>
                  <span>{t('outcome.line', { line: formats.count(line) })}</span>
                  <span>
                    {column === null
                      ? problem
                      : value
                        ? t('outcome.inColumn', { column, value, problem })
                        : t('outcome.inColumnEmpty', { column, problem })}
                  </span>
                </li>
              )
            })}
          </ul>
        </Disclosure>
      )}
      <div className={classes.step}>
        <Button onClick={commit} disabled={busy || stale || fitting === 0}>
          {t('commit.submit', { rows: formats.count(fitting) })}
        </Button>
        <p>{t(fitting === 0 ? 'commit.nothing' : 'commit.hint')}</p>
      </div>
    </Section>
  )
}
