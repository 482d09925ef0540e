import type { Finding } from '../finding.ts'
import { caseWeightsOf } from '../math/case-weights.ts'
import { effectiveSizeOf } from '../math/effective-size-of.ts'
import { type LeastSquares, leastSquares } from '../math/least-squares.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { type Spread, spreadOf } from '../resampling/spread.ts'
import { type AsymmetryClass, type AsymmetryCuts, asymmetryClass } from './asymmetry-class.ts'
import { type AttributeCut, attributeCut } from './attribute-cut.ts'
import { type AsymmetricImpact, impactAsymmetry } from './impact-asymmetry.ts'

/** Above this, the dummies of different attributes cannot be told apart well (Hair et al. 2022). */
const HIGHEST_INFLATION = 5

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

/** One attribute's coefficients and what they amount to. */
export interface AttributeImpact extends AsymmetricImpact {
  readonly attribute: string
  /** As used: not as asked where a group was too small. */
  readonly cut: AttributeCut
  /** Coefficients as estimated, before a wrong sign is set to 0. */
  readonly low: number
  readonly high: number
  readonly wrongSigns: readonly ('low' | 'high')[]
  /** Of the two dummies. */
  readonly varianceInflation: readonly [number, number]
  /** Of the asymmetry over resamples in which it exists. */
  readonly asymmetrySpread?: Pick<Spread, 'standardError' | 'interval'>
  /** `undetermined` where the interval reaches over a cut, or a sign is wrong. */
  readonly class: AsymmetryClass
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
  const rows = completeRows(overall, attributes, options.caseWeights)
  const n = rows.weights.length
  const groups = Object.entries(rows.attributes).map(([attribute, values]) => {
    const asked = options.cuts?.[attribute] ?? options.cut
    return { attribute, values, asked, cut: attributeCut(values, rows.weights, asked) }
  })
  const used = groups.flatMap(({ cut, ...group }) => (cut ? [{ ...group, cut }] : []))
  const dummies = used.flatMap(({ values, cut }) => [
    values.map(value => Number(value <= cut.low)),
    values.map(value => Number(value >= cut.high)),
  ])
  const fit = dummies.length > 0 ? leastSquares(rows.overall, dummies, rows.weights) : undefined
  if (!fit) return undefined
  const draws = used.map((): number[] => [])
  let failed = 0
  for (const weights of resampledWeights(rows.weights, { resamples, seed })) {
    const draw = leastSquares(rows.overall, dummies, weights)
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
    effectiveN: effectiveSizeOf(rows.weights),
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
      ...used.flatMap(({ asked, cut }, a) => findingsOf(impacts[a], asked, cut, n)),
    ],
  }
}

/** Low and high coefficient of the a-th attribute. */
function pairOf({ coefficients }: LeastSquares, a: number): [number, number] {
  return [coefficients[1 + 2 * a], coefficients[2 + 2 * a]]
}

function findingsOf(
  impact: AttributeImpact,
  asked: AttributeCut,
  cut: AttributeCut,
  n: number,
): Finding[] {
  const about = [impact.attribute]
  const inflation = Math.max(...impact.varianceInflation)
  return [
    ...(asked.low === cut.low && asked.high === cut.high
      ? []
      : [{ code: 'groups-recut', verdict: 'information', about, n } as const]),
    ...impact.wrongSigns.map(
      (side): Finding => ({
        code: 'wrong-sign',
        verdict: 'inadmissible',
        about,
        value: impact[side],
        source: 'Mikulić & Prebežac 2008',
        n,
      }),
    ),
    ...(inflation > HIGHEST_INFLATION
      ? [
          {
            code: 'collinear-attribute',
            verdict: 'poor',
            about,
            value: inflation,
            threshold: HIGHEST_INFLATION,
            source: 'Hair et al. 2022',
            n,
          } as const,
        ]
      : []),
  ]
}

function completeRows(
  overall: ArrayLike<number>,
  attributes: Readonly<Record<string, ArrayLike<number>>>,
  caseWeights: ArrayLike<number> | undefined,
) {
  const columns = Object.entries(attributes)
  for (const [name, values] of columns)
    if (values.length !== overall.length)
      throw new RangeError(`${name} has ${values.length} rows instead of ${overall.length}`)
  const weights = caseWeightsOf(overall.length, caseWeights)
  const rows = [...weights.keys()].filter(
    row =>
      weights[row] > 0 &&
      !Number.isNaN(overall[row]) &&
      columns.every(([, values]) => !Number.isNaN(values[row])),
  )
  const pick = (values: ArrayLike<number>) => Float64Array.from(rows, row => values[row])
  return {
    overall: pick(overall),
    weights: pick(weights),
    attributes: Object.fromEntries(columns.map(([name, values]) => [name, pick(values)])),
  }
}
