import type { ValidityResult } from '#analysis/report/model-assessment.ts'
import type { AssessmentWords } from './assessment-words.ts'
import { verdictOf } from './verdict-of.ts'

/** Which constructs customers hardly tell apart. */
export function validitySentences(validity: ValidityResult, words: AssessmentWords): string[] {
  const { a, reader } = words
  const { pairs, findings } = validity
  const blurred = pairs.filter(
    ({ first, second }) => verdictOf(findings, 'htmt', [first, second]) === 'poor',
  )
  const named = blurred.map(({ first, second }) =>
    a('validity.pair', { first: words.construct(first), second: words.construct(second) }),
  )
  const strays = findings.filter(
    ({ code, verdict }) => code === 'cross-loading' && verdict === 'poor',
  )
  return [
    blurred.length === 0
      ? a('validity.all', { count: pairs.length })
      : a('validity.some', {
          count: blurred.length,
          total: pairs.length,
          pairs: reader.formats.list(named),
        }),
    ...(blurred.length > 0 ? [a('validity.meaning')] : []),
    strays.length === 0
      ? a('validity.noStrays')
      : a('validity.strays', {
          count: strays.length,
          indicators: reader.formats.list(
            strays.map(({ about }) => a('quoted', { title: words.indicator(about[1] ?? '') })),
          ),
        }),
  ]
}
