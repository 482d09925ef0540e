import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import type { OutcomeStep } from '../import-steps.tsx'
import { Outcome, OutcomeRows } from '../outcome.tsx'
import { problemWords } from './problem-words.ts'
import type { ResponseImport } from './response-import.ts'
import { ValueProblems } from './value-problems.tsx'
import { withMissingCode } from './with-missing-code.ts'

const KINDS = ['complete', 'partial', 'alreadyThere', 'refused'] as const

export function ResponseOutcome(step: OutcomeStep<ResponseImport>) {
  const { outcome, mapping, recheck, commit } = step
  const { t } = useTranslation('import')
  const { formats } = useReader()
  const { rows, complete, partial, refused, valueProblems, rowProblems } = outcome
  const fitting = complete + partial
  return (
    <Outcome
      {...commit}
      counts={[
        [t('outcome.rows'), rows],
        ...KINDS.map(kind => [t(`responses.outcome.${kind}`), outcome[kind]] as const),
      ]}
      fitting={fitting}
      hint={t(fitting === 0 ? 'responses.nothing' : 'responses.commitHint')}
    >
      {refused === 0 && <p>{t('responses.outcome.fine')}</p>}
      {valueProblems.length > 0 && (
        <ValueProblems
          problems={valueProblems}
          busy={commit.isBusy || commit.hasBegun}
          treatAsMissing={(column, value) => recheck(withMissingCode(mapping, column, value))}
        />
      )}
      <OutcomeRows
        hint={t('responses.outcome.rowsFirst', { count: rowProblems.length })}
        rows={rowProblems.map(({ line, column, value, code, parameters }) => {
          const problem = problemWords(t, code, parameters)
          const where = value ? t('responses.outcome.value', { column, value }) : column
          return {
            key: `${line} ${column} ${code}`,
            cells: [
              t('responses.outcome.line', { line: formats.count(line) }),
              column === null ? problem : t('responses.outcome.inColumn', { where, problem }),
            ],
          }
        })}
      />
    </Outcome>
  )
}
