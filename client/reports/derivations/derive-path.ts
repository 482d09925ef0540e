import type { IndexReport } from '#analysis/report/index-report.ts'
import type { MethodWords } from '../method-words.ts'
import type { Derivation } from './derivation.ts'
import { estimateQuantities, quantityTable } from './quantity-table.ts'

export function derivePath(
  report: IndexReport,
  { from, to }: { readonly from: string; readonly to: string },
  words: MethodWords,
): Derivation {
  const { m, reader } = words
  const names = { from: words.construct(from), to: words.construct(to) }
  const path = report.paths.find(entry => entry.from === from && entry.to === to)
  const effect = report.effects.find(entry => entry.from === from && entry.to === to)
  return {
    title: m('path.title', names),
    steps: [m('path.formula', names), m('path.verdict')],
    inputs: quantityTable(
      [
        ...estimateQuantities(
          m('path.coefficient'),
          path?.coefficient,
          report,
          words,
          reader.formats.statistic,
        ),
        [
          m('path.directImpact'),
          effect?.directImpact && reader.formats.precise(effect.directImpact.value),
        ],
      ],
      words,
    ),
  }
}
