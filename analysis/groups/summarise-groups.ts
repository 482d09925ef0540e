import { type BootstrapDraws, FAILED } from '../bootstrap/bootstrap-draws.ts'
import { statisticPositions } from '../bootstrap/statistics.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { holm } from '../resampling/holm.ts'
import { permutationP } from '../resampling/permutations.ts'
import type {
  ConstructInvariance,
  GroupComparison,
  GroupDifference,
  Invariance,
  PairOfGroups,
} from './group-comparison.ts'
import { groupFindings } from './group-findings.ts'
import { type GroupOptions, groupSettings } from './group-options.ts'
import type { GroupSplit } from './group-split.ts'
import { groupPositions } from './group-statistics.ts'
import { invarianceOf } from './invariance-of.ts'
import { statisticColumn } from './statistic-column.ts'

/** The draws of one pair of groups: permutations, and each group's own resamples. */
export interface SplitDraws {
  readonly split: GroupSplit
  readonly permuted: BootstrapDraws
  readonly resampled: readonly [BootstrapDraws, BootstrapDraws]
}

/**
 * Tests, adjustments and verdicts from the draws of every pair of groups.
 *
 * Example: odd and even rows of the mobile phone data, which differ by chance alone: Image →
 * Satisfaction .5087 and .4087, p .453 by 200 permutations of seed 1, 1 after Holm.
 */
export function summariseGroups<Name extends string>(
  model: PathModel<Name>,
  draws: readonly SplitDraws[],
  options: GroupOptions,
): GroupComparison<Name> {
  const { permutations, resamples, seed, level } = groupSettings(options)
  const layout = layoutOf(model)
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]
  const summaries = draws.map(pair =>
    describePair(layout, names, pair, invarianceOf(model, pair.permuted, level)),
  )
  const pathP = adjuster(summaries.flatMap(({ paths }) => paths.map(({ p }) => p)))
  const indexP = adjuster(summaries.flatMap(({ indices }) => indices.map(({ p }) => p)))
  const multiGroupP = adjuster(
    summaries.flatMap(({ paths }) => paths.flatMap(({ multiGroup }) => multiGroup?.p ?? [])),
  )
  const pairs = summaries.map(pair => ({
    ...pair,
    paths: pair.paths.map(({ multiGroup, ...path }) => ({
      ...path,
      pAdjusted: pathP(),
      ...(multiGroup && { multiGroup: { ...multiGroup, pAdjusted: multiGroupP() } }),
    })),
    indices: pair.indices.map(index => ({ ...index, pAdjusted: indexP() })),
  }))
  return {
    permutations,
    resamples,
    seed,
    level,
    pairs,
    findings: groupFindings(pairs, permutations),
  }
}

/** Holm's adjusted p values, one after another in the order given. */
function adjuster(pValues: readonly number[]): () => number {
  const adjusted = holm(pValues).values()
  return () => adjusted.next().value ?? Number.NaN
}

type Raw = Omit<GroupDifference, 'pAdjusted'>
type RawPair<Name extends string> = Omit<PairOfGroups<Name>, 'paths' | 'indices'> & {
  readonly paths: readonly (Raw & {
    readonly from: Name
    readonly to: Name
    readonly multiGroup?: { readonly oneSided: number; readonly p: number }
  })[]
  readonly indices: readonly (Raw & { readonly construct: Name })[]
}

function describePair<Name extends string>(
  layout: Layout,
  names: readonly Name[],
  { split, permuted, resampled }: SplitDraws,
  invariance: readonly ConstructInvariance<Name>[],
): RawPair<Name> {
  const positions = groupPositions(layout)
  const own = statisticPositions(layout)
  const [first, second] = resampled
  const difference = (position: number, ownPosition: number): Raw => ({
    first: first.estimate[ownPosition],
    second: second.estimate[ownPosition],
    difference: permuted.estimate[position],
    p: permutationP(
      permuted.estimate[position],
      statisticColumn(permuted.values, positions.count, position),
    ),
  })
  const hasIndex = (j: number) =>
    layout.blockOf.every((block, p) =>
      resampled.every(({ estimate }) => block !== j || estimate[own.outerWeights + p] >= 0),
    )
  const verdict = weakest(invariance)
  return {
    groups: split.labels,
    n: split.sizes,
    failed: permuted.outcomes.filter(outcome => outcome === FAILED).length,
    paths: layout.arrows.map(({ from, to }, a) => {
      const [x, y] = resampled.map(({ values }) =>
        statisticColumn(values, own.count, own.paths + a),
      )
      const multiGroup = multiGroupP(x, y)
      return {
        from: names[from],
        to: names[to],
        ...difference(positions.paths + a, own.paths + a),
        ...(multiGroup && { multiGroup }),
      }
    }),
    indices: names.flatMap((construct, j) =>
      hasIndex(j) ? [{ construct, ...difference(positions.indices + j, own.indices + j) }] : [],
    ),
    invariance,
    verdict,
    levelsComparable: verdict !== 'none',
  }
}

function weakest(invariance: readonly ConstructInvariance[]): Invariance {
  const verdicts = invariance.map(({ verdict }) => verdict)
  return verdicts.includes('none') ? 'none' : verdicts.includes('partial') ? 'partial' : 'full'
}

/**
 * PLS-MGA (Henseler, Ringle & Sinkovics 2009): the probability that the first group's parameter is
 * not above the second's, over all pairs of their bootstrap draws, each centred on twice its mean,
 *
 *   P(b₁ ≤ b₂) = 1 − Σ H[2b̄₁ − b₁ − 2b̄₂ + b₂ > 0] / (B₁·B₂),
 *
 * which is one-sided with a direction; `p` is 2·min(P, 1 − P). NaN draws are left out; undefined
 * without draws.
 *
 * Example: draws 3, 4, 5 against 0, 1, 2 have P = 0; 0, 1, 2 against themselves P = 2/3.
 */
export function multiGroupP(
  first: Float64Array,
  second: Float64Array,
): { readonly oneSided: number; readonly p: number } | undefined {
  const [a, b] = [reflected(first), reflected(second)]
  if (a.length === 0 || b.length === 0) return undefined
  let above = 0
  let below = 0
  for (const value of a) {
    while (below < b.length && b[below] < value) below++
    above += below
  }
  const oneSided = 1 - above / (a.length * b.length)
  return { oneSided, p: 2 * Math.min(oneSided, 1 - oneSided) }
}

function reflected(draws: Float64Array): Float64Array {
  const kept = draws.filter(draw => !Number.isNaN(draw))
  const mean = kept.reduce((sum, draw) => sum + draw, 0) / kept.length
  return kept.map(draw => 2 * mean - draw).sort()
}
