import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'
import { fornellIndex } from './fornell-index.ts'

/** The 0–100 score of one construct. */
export interface SatisfactionIndex<Name extends string = string> {
  readonly construct: Name
  /** Absent where a weight is negative: it would not be a weighted mean. */
  readonly value?: number
  /** Its twin by equal weights, which exists always. */
  readonly equalWeights: number
  /** Each indicator's share ω of the index, u·range / Σ u·range; for equal ranges u/Σu. */
  readonly weights: readonly { readonly indicator: string; readonly share: number }[]
  /**
   * `mixed` where the scales of the indicators differ in extent: the value is then Fornell's literal
   * (E − Min)/(Max − Min), which for a `common` range is the weighted mean of the indicators' scores.
   */
  readonly ranges: 'common' | 'mixed'
  /** All indicators are 0/1: the value is a rate in per cent rather than an index. */
  readonly isRate: boolean
  readonly findings: readonly Finding[]
}

/**
 * Fornell's index of a construct on the declared scale ends, by unstandardised outer weights
 * (Fornell et al. 1996). All answers at the low end give 0, all at the high end 100.
 *
 * Undefined `value`, with a finding, where an outer weight is negative.
 *
 * Example: weights w/s = [.2957, .2171, .2581] and means 7.988, 7.128, 7.316 on 1–10 give 72.454.
 */
export function satisfactionIndex<Name extends string>(
  fit: PlsFit<Name>,
  construct: NoInfer<Name>,
): SatisfactionIndex<Name> {
  const block = blockOfFit(fit, construct)
  const { unstandardised, ranges, distances } = scoringOf(block)
  const possible = unstandardised.reduce((sum, weight, p) => sum + weight * ranges[p], 0)
  const isRate = block.every(({ scale }) => scale.min === 0 && scale.max === 1)
  const negative = block.filter(({ outerWeight }) => outerWeight < 0)
  const findings: Finding[] = negative.map(({ name, outerWeight }) => ({
    code: 'negative-outer-weight',
    verdict: 'inadmissible',
    about: [construct, name],
    value: outerWeight,
    threshold: 0,
    source: 'Fornell et al. 1996',
    n: fit.n,
  }))
  if (isRate)
    findings.push({ code: 'rate-not-index', verdict: 'information', about: [construct], n: fit.n })
  return {
    construct,
    ...(negative.length === 0 && { value: fornellIndex(unstandardised, distances, ranges) }),
    equalWeights: fornellIndex(
      block.map(() => 1),
      distances,
      ranges,
    ),
    weights: block.map(({ name }, p) => ({
      indicator: name,
      share: (unstandardised[p] * ranges[p]) / possible,
    })),
    ranges: ranges.every(range => range === ranges[0]) ? 'common' : 'mixed',
    isRate,
    findings,
  }
}
