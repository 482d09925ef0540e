import type { IndexReport } from '#analysis/report/index-report.ts'
import type { MethodWords } from '../method-words.ts'
import type { Derivation } from './derivation.ts'
import { estimateQuantities, quantityTable } from './quantity-table.ts'

export function deriveEffect(
  report: IndexReport,
  { from, to }: { readonly from: string; readonly to: string },
  words: MethodWords,
): Derivation {
  const { m, reader } = words
  const names = { from: words.construct(from), to: words.construct(to) }
  const effect = report.effects.find(entry => entry.from === from && entry.to === to)
  const { precise, statistic } = reader.formats
  return {
    title: m('effect.title', names),
    steps: [m('effect.formula', names), m('effect.impact', names)],
    inputs: quantityTable(
      [
        [m('effect.total'), effect && statistic(effect.total.value)],
        ...estimateQuantities(m('effect.impactValue'), effect?.impact, report, words, precise),
      ],
      words,
    ),
  }
}
