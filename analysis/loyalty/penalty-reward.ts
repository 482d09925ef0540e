import type { Finding } from '../finding.ts'
import { effectiveSizeOf } from '../math/effective-size.ts'
import { type LeastSquares, leastSquares } from '../math/least-squares.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { spreadOf } from '../resampling/spread.ts'
import { type AsymmetryCuts, asymmetryClass } from './asymmetry-class.ts'
import { type AttributeCut, attributeCut } from './attribute-cut.ts'
import { type AttributeImpact, impactFindings } from './attribute-impact.ts'
import { completeRows } from './complete-rows.ts'
import { impactAsymmetry } from './impact-asymmetry.ts'

export interface PenaltyRewardOptions extends Resampling {
  /** Low up to, high from: on the attributes' own scale. */
  readonly cut: AttributeCut
  /** Cuts of single attributes that differ. */
  readonly cuts?: Readonly<Record<string, AttributeCut>>
  readonly classes?: AsymmetryCuts
  readonly caseWeights?: ArrayLike<number>
  /** @default 0.95 */
  readonly level?: number
}

export interface PenaltyReward {
  /** Rows with all answers and a positive weight. */
  readonly n: number
  readonly effectiveN: number
  readonly intercept: number
  readonly rSquared: number
  readonly attributes: readonly AttributeImpact[]
  /** Attributes that no cut splits into three groups large enough. */
  readonly leftOut: readonly string[]
  /** Resamples whose dummies were collinear: left out. */
  readonly failed: number
  readonly findings: readonly Finding[]
}

/**
 * Penalty–reward contrast analysis (Brandt 1987) with impact asymmetry (Mikulić & Prebežac 2008):
 * weighted least squares of overall satisfaction on two dummies an attribute, low and high, against
 * those between; IA with a percentile interval over resampled customers, and a class where the whole
 * interval agrees. Groups below 20 effective cases or 5 % are recut (`attributeCut`). Rows with a gap
 * (NaN) are left out. Coefficients in the units of `overall`.
 *
 * Undefined where no attribute can be cut, a dummy is a combination of others, or overall
 * satisfaction does not vary. Throws `RangeError` where lengths disagree or a cut is invalid.
 *
 * Example: low −.271303 and high .529384 for the network's quality: IA .3223.
 */
export function penaltyReward(
  overall: ArrayLike<number>,
  attributes: Readonly<Record<string, ArrayLike<number>>>,
  options: PenaltyRewardOptions,
): PenaltyReward | undefined {
  const { resamples, seed, classes, level = 0.95 } = options
  const names = Object.keys(attributes)
  const { columns, weights } = completeRows(
    [['overall satisfaction', overall], ...Object.entries(attributes)],
    options.caseWeights,
  )
  const [satisfaction, ...answers] = columns
  const n = weights.length
  const groups = names.map((attribute, a) => {
    const asked = options.cuts?.[attribute] ?? options.cut
    return {
      attribute,
      values: answers[a],
      asked,
      cut: attributeCut(answers[a], weights, asked),
    }
  })
  const used = groups.flatMap(({ cut, ...group }) => (cut ? [{ ...group, cut }] : []))
  const dummies = used.flatMap(({ values, cut }) => [
    values.map(value => Number(value <= cut.low)),
    values.map(value => Number(value >= cut.high)),
  ])
  const fit = dummies.length > 0 ? leastSquares(satisfaction, dummies, weights) : undefined
  if (!fit) return undefined
  const draws = used.map((): number[] => [])
  let failed = 0
  for (const drawn of resampledWeights(weights, { resamples, seed })) {
    const draw = leastSquares(satisfaction, dummies, drawn)
    if (!draw) failed++
    else
      used.forEach((_, a) => {
        draws[a].push(impactAsymmetry(...pairOf(draw, a)).asymmetry ?? Number.NaN)
      })
  }
  const impacts = used.map(({ attribute, cut }, a): AttributeImpact => {
    const [low, high] = pairOf(fit, a)
    const wrongSigns = [
      ...(low > 0 ? (['low'] as const) : []),
      ...(high < 0 ? (['high'] as const) : []),
    ]
    const spread = spreadOf(Float64Array.from(draws[a]), level)
    const determined = spread && wrongSigns.length === 0
    return {
      attribute,
      cut,
      low,
      high,
      wrongSigns,
      ...impactAsymmetry(low, high),
      varianceInflation: [fit.varianceInflation[2 * a], fit.varianceInflation[2 * a + 1]],
      ...(spread && {
        asymmetrySpread: { standardError: spread.standardError, interval: spread.interval },
      }),
      class: determined ? asymmetryClass(spread.interval, classes) : 'undetermined',
    }
  })
  const leftOut = groups.filter(({ cut }) => !cut).map(({ attribute }) => attribute)
  return {
    n,
    effectiveN: effectiveSizeOf(weights),
    intercept: fit.coefficients[0],
    rSquared: fit.rSquared,
    attributes: impacts,
    leftOut,
    failed,
    findings: [
      ...leftOut.map(
        (attribute): Finding => ({
          code: 'groups-too-small',
          verdict: 'inadmissible',
          about: [attribute],
          n,
        }),
      ),
      ...used.flatMap(({ asked }, a) => impactFindings(impacts[a], asked, n)),
    ],
  }
}

/** Low and high coefficient of the a-th attribute. */
function pairOf({ coefficients }: LeastSquares, a: number): [number, number] {
  return [coefficients[1 + 2 * a], coefficients[2 + 2 * a]]
}
