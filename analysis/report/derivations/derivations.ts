import type { Derivation } from '../document.ts'
import type { IndexChange, IndexReport } from '../index-report.ts'
import type { ReportWords } from '../words.ts'
import type { DerivationKey } from './derivation-key.ts'
import { assessedDerivations } from './derive-assessed.ts'
import { type ComparedWaves, deriveChange } from './derive-change.ts'
import { deriveEffect, derivePath } from './derive-effect.ts'
import { deriveIndex } from './derive-index.ts'
import { deriveIndicator, deriveReliability } from './derive-measurement.ts'

/** What has changed since the wave before, with the names of the two. */
export interface ComparedIndices {
  readonly changes: readonly IndexChange[]
  readonly waves: ComparedWaves
}

/**
 * How every number of a path model came about, by the key that the cell of the number names.
 *
 * Example: `index:satisfaction` has the questions of satisfaction with means, scales and shares.
 */
export function derivationsOf(
  report: IndexReport,
  compared: ComparedIndices | undefined,
  words: ReportWords,
): Readonly<Record<string, Derivation>> {
  const { constructs, indicators, paths, effects, assessment } = report
  const entries: [DerivationKey, Derivation][] = [
    ...constructs.flatMap((construct): [DerivationKey, Derivation][] => [
      [`index:${construct.id}`, deriveIndex(report, construct, words)],
      [`reliability:${construct.id}`, deriveReliability(construct, words)],
    ]),
    ...indicators.map((indicator): [DerivationKey, Derivation] => [
      `indicator:${indicator.id}`,
      deriveIndicator(indicator, words),
    ]),
    ...paths.map((path): [DerivationKey, Derivation] => [
      `path:${path.from}→${path.to}`,
      derivePath(report, path, words),
    ]),
    ...effects.map((effect): [DerivationKey, Derivation] => [
      `effect:${effect.from}→${effect.to}`,
      deriveEffect(report, effect, words),
    ]),
    ...(compared?.changes ?? []).map((change): [DerivationKey, Derivation] => [
      `change:${change.construct}`,
      deriveChange(change, compared?.waves ?? { earlier: '', later: '' }, words),
    ]),
    ...(assessment ? assessedDerivations(assessment, words) : []),
  ]
  return Object.fromEntries(entries)
}
