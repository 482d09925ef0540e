import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import type { OutcomeOf } from '../import-kind.ts'
import { problemWords } from './problem-words.ts'
import type { ResponseImport } from './response-import.ts'
import classes from './value-problems.module.css'

interface Props {
  readonly problems: OutcomeOf<ResponseImport>['valueProblems']
  readonly busy: boolean
  readonly treatAsMissing: (column: string, value: string) => void
}

/** Each unfit value once, however often it occurs, with a button that fixes it. */
export function ValueProblems({ problems, busy, treatAsMissing }: Props) {
  const { t } = useTranslation('import')
  const { formats } = useReader()
  return (
    <section aria-labelledby="unfit-values">
      <h3 id="unfit-values" className={classes.title}>
        {t('responses.outcome.values')}
      </h3>
      <ul className={classes.problems}>
        {problems.map(({ column, value, code, rows }) => (
          <li key={`${column} ${value}`}>
            <span>{t('responses.outcome.value', { column, value })}</span>
            <span>
              {t('responses.outcome.valueProblem', {
                problem: problemWords(t, code),
                rows: formats.count(rows),
                count: rows,
              })}
            </span>
            <Button
              variant="default"
              disabled={busy}
              onClick={() => treatAsMissing(column, value)}
              aria-label={t('responses.outcome.asMissingNamed', { column, value })}
            >
              {t('responses.outcome.asMissing')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
