import type { IndexChange } from '#analysis/report/index-report.ts'
import type { MethodWords } from '../method-words.ts'
import type { Derivation } from './derivation.ts'
import { quantityTable } from './quantity-table.ts'

/** The names of the two waves compared. */
export interface Compared {
  readonly earlier: string
  readonly later: string
}

export function deriveChange(change: IndexChange, waves: Compared, words: MethodWords): Derivation {
  const { m, reader } = words
  const { precise, probability } = reader.formats
  const { earlier, later, difference, chain, pAdjusted, minimumDetectable } = change
  const withError = ({ value, standardError }: IndexChange['earlier']) =>
    standardError === undefined
      ? precise(value)
      : `${precise(value)} (${m('path.standardError')} ${precise(standardError)})`
  return {
    title: m('change.title', { construct: words.construct(change.construct) }),
    steps: [
      m('change.formula'),
      ...(chain ? [m('change.chain')] : []),
      m('change.test'),
      m('change.detectable'),
    ],
    inputs: quantityTable(
      [
        [m('change.earlier', { wave: waves.earlier }), withError(earlier)],
        [m('change.later', { wave: waves.later }), withError(later)],
        [m('change.difference'), withError(difference)],
        [m('change.byAnswers'), chain && precise(chain.scoreChange)],
        [m('change.byWeights'), chain && precise(chain.weightChange)],
        [m('path.p'), difference.p === undefined ? undefined : probability(difference.p)],
        [m('change.pAdjusted'), pAdjusted === undefined ? undefined : probability(pAdjusted)],
        [
          words.t('change.columns.detectable'),
          minimumDetectable === undefined ? undefined : precise(minimumDetectable),
        ],
      ],
      words,
    ),
  }
}
