import { numberCell } from '../cells.ts'
import type { Derivation } from '../document.ts'
import type { Estimate, IndexChange } from '../index-report.ts'
import type { ReportWords } from '../words.ts'
import { quantityTable } from './quantity-table.ts'

/** The names of two waves. */
export interface ComparedWaves {
  readonly earlier: string
  readonly later: string
}

/** The difference of one index between two waves. */
export function deriveChange(
  change: IndexChange,
  waves: ComparedWaves,
  words: ReportWords,
): Derivation {
  const { t, formats } = words
  const { earlier, later, difference, chain, pAdjusted, minimumDetectable } = change
  const withError = ({ value, standardError }: Estimate) =>
    standardError === undefined
      ? formats.precise(value)
      : `${formats.precise(value)} (${t('method.path.standardError')} ${formats.precise(standardError)})`
  return {
    title: t('method.change.title', { construct: words.construct(change.construct) }),
    steps: [
      t('method.change.formula'),
      ...(chain ? [t('method.change.chain')] : []),
      t('method.change.test'),
      t('method.change.detectable'),
    ],
    inputs: quantityTable(
      [
        [t('method.change.earlier', { wave: waves.earlier }), withError(earlier)],
        [t('method.change.later', { wave: waves.later }), withError(later)],
        [t('method.change.difference'), withError(difference)],
        [t('method.change.byAnswers'), numberCell(chain?.scoreChange, 'precise')],
        [t('method.change.byWeights'), numberCell(chain?.weightChange, 'precise')],
        [t('method.path.p'), numberCell(difference.p, 'probability')],
        [t('method.change.pAdjusted'), numberCell(pAdjusted, 'probability')],
        [t('report.change.columns.detectable'), numberCell(minimumDetectable, 'precise')],
      ],
      words,
    ),
  }
}
