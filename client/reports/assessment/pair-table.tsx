import type { ValidityResult } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { DerivedNumber } from '../derived-number.tsx'
import type { AssessmentWords } from './assessment-words.ts'
import { verdictOf } from './verdict-of.ts'

/** Every two constructs with their ratios, the closest first. */
export function pairTable(
  { pairs, findings }: ValidityResult,
  words: AssessmentWords,
): TableContent {
  const { a, t, reader } = words
  const known = (value: number | undefined) =>
    value === undefined ? '–' : reader.formats.statistic(value)
  return {
    caption: a('validity.pairsCaption'),
    columns: [
      { header: a('validity.columns.pair') },
      { header: 'HTMT', numeric: true },
      { header: a('validity.columns.bound'), numeric: true },
      { header: 'HTMT2', numeric: true },
      { header: a('validity.columns.correlation'), numeric: true },
      { header: t('measurement.columns.verdict') },
    ],
    rows: pairs
      .toSorted((one, other) => (other.htmt ?? 0) - (one.htmt ?? 0))
      .map(({ first, second, htmt, htmtUpperBound, htmt2, correlation }) => {
        const name = a('validity.pair', {
          first: words.construct(first),
          second: words.construct(second),
        })
        const verdict = verdictOf(findings, 'htmt', [first, second])
        return {
          key: `${first} ${second}`,
          cells: [
            name,
            <DerivedNumber key="htmt" target={`htmt:${first}→${second}`} of={name}>
              {known(htmt)}
            </DerivedNumber>,
            known(htmtUpperBound),
            known(htmt2),
            known(correlation),
            verdict ? a(`validity.verdict.${apart(verdict)}`) : '–',
          ],
        }
      }),
  }
}

const apart = (verdict: string) =>
  verdict === 'good' ? 'apart' : verdict === 'acceptable' ? 'close' : 'blurred'
