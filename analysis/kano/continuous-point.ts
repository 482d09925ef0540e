import { type MeanEstimate, meanEstimate } from '../math/mean-estimate.ts'
import { IMPORTANCE_SCALE, type KanoPair } from './kano-pair.ts'
import type { KanoQuadrant } from './kano-quadrant.ts'

/** DuMouchel's scores of the answers 1–5. */
const FUNCTIONAL = [4, 2, 0, -1, -2]
const DYSFUNCTIONAL = [-2, -1, 0, 2, 4]

/** The prototype square reaches from 0 to 4; its middle parts the quadrants. */
export const CONTINUOUS_CUT = 2

/** One feature on the continuous plane: x dysfunctional, y functional, each −2 to 4. */
export interface ContinuousPoint {
  readonly functional: MeanEstimate
  readonly dysfunctional: MeanEstimate
  /** What a pair counts: its case weight, or that times the respondent's stated importance. */
  readonly weighting: 'caseWeight' | 'importance'
  /** M, O, A or I by the cut at 2; certain where neither interval contains the cut. */
  readonly quadrant: KanoQuadrant
  /** Both means are at least 0. Outside, the pairs are mostly reverse or questionable. */
  readonly insideSquare: boolean
}

export interface ContinuousOptions {
  /** @default 'caseWeight' */
  readonly weighting?: ContinuousPoint['weighting']
  /** @default 0.95 */
  readonly level?: number
}

/**
 * Continuous Kano analysis (DuMouchel in Berger et al. 1993): functional answers score 4, 2, 0, −1,
 * −2, dysfunctional −2, −1, 0, 2, 4; the feature stands at the two means, with error bars sd/√n.
 * Every complete pair counts, R and Q too: strong answers weigh more than contradictory ones.
 * Weighted by importance, pairs without a stated importance are left out. Under weights n is Kish's
 * effective size; intervals are Student's.
 *
 * Undefined where no pair counts. Throws `RangeError` for an importance off 1–9 or an invalid level.
 *
 * Example: the pairs (1, 5) and (1, 3) stand at functional 4, dysfunctional 2 ± 2.
 */
export function continuousPoint(
  pairs: readonly KanoPair[],
  { weighting = 'caseWeight', level = 0.95 }: ContinuousOptions = {},
): ContinuousPoint | undefined {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  const scored = pairs.flatMap(pair => {
    const { functional: present, dysfunctional: absent } = pair
    const weight = weightOf(pair, weighting)
    return present === undefined || absent === undefined || weight === undefined
      ? []
      : [{ weight, present: FUNCTIONAL[present - 1], absent: DYSFUNCTIONAL[absent - 1] }]
  })
  const options = { caseWeights: scored.map(({ weight }) => weight), level }
  const functional = meanEstimate(
    scored.map(({ present }) => present),
    options,
  )
  const dysfunctional = meanEstimate(
    scored.map(({ absent }) => absent),
    options,
  )
  if (!functional || !dysfunctional) return undefined
  return {
    functional,
    dysfunctional,
    weighting,
    quadrant: quadrantAt(functional, dysfunctional),
    insideSquare: functional.mean >= 0 && dysfunctional.mean >= 0,
  }
}

function weightOf(
  { caseWeight = 1, importance }: KanoPair,
  weighting: ContinuousPoint['weighting'],
): number | undefined {
  if (weighting === 'caseWeight') return caseWeight
  if (importance === undefined) return undefined
  const { min, max } = IMPORTANCE_SCALE
  if (!(importance >= min && importance <= max))
    throw new RangeError(`invalid importance: ${importance} is off ${min} to ${max}`)
  return caseWeight * importance
}

function quadrantAt(functional: MeanEstimate, dysfunctional: MeanEstimate): KanoQuadrant {
  const raises = functional.mean >= CONTINUOUS_CUT
  const lowers = dysfunctional.mean >= CONTINUOUS_CUT
  const clear = ({ interval }: MeanEstimate) =>
    interval !== undefined && (interval[0] > CONTINUOUS_CUT || interval[1] < CONTINUOUS_CUT)
  return {
    category: raises ? (lowers ? 'O' : 'A') : lowers ? 'M' : 'I',
    certain: clear(functional) && clear(dysfunctional),
  }
}
