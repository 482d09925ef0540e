import { numberCell } from '../cells.ts'
import type { Derivation } from '../document.ts'
import type { EffectResult, IndexReport, PathResult } from '../index-report.ts'
import type { ReportWords } from '../words.ts'
import { estimateQuantities, quantityTable } from './quantity-table.ts'

/** The coefficient of one arrow. */
export function derivePath(
  report: IndexReport,
  { from, to, coefficient }: PathResult,
  words: ReportWords,
): Derivation {
  const { t } = words
  const names = { from: words.construct(from), to: words.construct(to) }
  const effect = report.effects.find(entry => entry.from === from && entry.to === to)
  return {
    title: t('method.path.title', names),
    steps: [t('method.path.formula', names), t('method.path.verdict')],
    inputs: quantityTable(
      [
        ...estimateQuantities(
          t('method.path.coefficient'),
          coefficient,
          'statistic',
          report,
          words,
        ),
        [t('method.path.directImpact'), numberCell(effect?.directImpact?.value, 'precise')],
      ],
      words,
    ),
  }
}

/** The effect along all ways, and what it comes to on the scales of the indices. */
export function deriveEffect(
  report: IndexReport,
  { from, to, total, impact }: EffectResult,
  words: ReportWords,
): Derivation {
  const { t } = words
  const names = { from: words.construct(from), to: words.construct(to) }
  return {
    title: t('method.effect.title', names),
    steps: [t('method.effect.formula', names), t('method.effect.impact', names)],
    inputs: quantityTable(
      [
        [t('method.effect.total'), numberCell(total.value, 'statistic')],
        ...estimateQuantities(t('method.effect.impactValue'), impact, 'precise', report, words),
      ],
      words,
    ),
  }
}
