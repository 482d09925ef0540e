import type { Finding } from '../finding.ts'
import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import { type ShareEstimate, shareEstimate } from '../math/share-estimate.ts'

/** Where a perception lies between what would do and what is wished for. */
export type ToleranceZone = 'below' | 'within' | 'superior' | 'faulted'

/**
 * Zone of one answer (Parasuraman, Zeithaml & Berry 1994): below the adequate level, within
 * adequate ≤ P ≤ desired, or above the desired one; faulted where the adequate level is above the
 * desired one, which no respondent can mean.
 *
 * Undefined where one of the three is missing (NaN).
 *
 * Example: perceived 6, adequate 5, desired 8: within.
 */
export function toleranceZone(
  perceived: number,
  adequate: number,
  desired: number,
): ToleranceZone | undefined {
  if (Number.isNaN(perceived) || Number.isNaN(adequate) || Number.isNaN(desired)) return undefined
  if (adequate > desired) return 'faulted'
  if (perceived < adequate) return 'below'
  return perceived > desired ? 'superior' : 'within'
}

/** One item asked three times: perceived, adequate and desired level. NaN is missing. */
export interface ToleranceItem {
  readonly item: string
  readonly perceived: ArrayLike<number>
  readonly adequate: ArrayLike<number>
  readonly desired: ArrayLike<number>
}

/** Over the respondents with all three answers and adequate ≤ desired, in points of the scale. */
export interface ToleranceZones {
  readonly item: string
  /** MSA: perceived minus adequate. */
  readonly adequacy: MeanEstimate
  /** MSS: perceived minus desired. */
  readonly superiority: MeanEstimate
  /** Desired minus adequate. */
  readonly width: MeanEstimate
  readonly below: ShareEstimate
  readonly within: ShareEstimate
  readonly superior: ShareEstimate
  /** Adequate above desired, among the complete answers. */
  readonly faulted: ShareEstimate
  /** Zone of each respondent, for `loyaltyByZone`. */
  readonly zones: readonly (ToleranceZone | undefined)[]
  readonly findings: readonly Finding[]
}

/** More faulted answers than this are a fault of the question. */
const TOLERABLE_FAULTS = 0.05

/**
 * Zones of tolerance of one item (Parasuraman, Zeithaml & Berry 1994): measure of service adequacy
 * and superiority, width, and shares below, within and above the zone, case-weighted, with Student's
 * and Wilson's intervals on the effective n. Faulted answers (adequate > desired) are left out; more
 * than 5 % of them are a finding.
 *
 * Undefined where no answer is complete and faultless. Throws `RangeError` where lengths disagree.
 *
 * Example: perceived 6, adequate 5, desired 8: adequacy 1, superiority −2, width 3, within.
 */
export function toleranceZones(
  { item, perceived, adequate, desired }: ToleranceItem,
  options: MeanOptions = {},
): ToleranceZones | undefined {
  const wrong = [adequate, desired].find(({ length }) => length !== perceived.length)
  if (wrong)
    throw new RangeError(`${item} has ${wrong.length} levels for ${perceived.length} perceptions`)
  const zones = Array.from(perceived, (value, row) =>
    toleranceZone(value, adequate[row], desired[row]),
  )
  const isUsed = (row: number) => zones[row] !== undefined && zones[row] !== 'faulted'
  const distance = (from: ArrayLike<number>, to: ArrayLike<number>) =>
    meanEstimate(
      zones.map((_, row) => (isUsed(row) ? to[row] - from[row] : Number.NaN)),
      options,
    )
  const share = (zone: ToleranceZone) =>
    shareEstimate(
      zones.map((own, row) =>
        (zone === 'faulted' ? own !== undefined : isUsed(row)) ? Number(own === zone) : Number.NaN,
      ),
      options,
    )
  const adequacy = distance(adequate, perceived)
  const superiority = distance(desired, perceived)
  const width = distance(adequate, desired)
  const [below, within, superior, faulted] = (
    ['below', 'within', 'superior', 'faulted'] as const
  ).map(share)
  if (!adequacy || !superiority || !width || !below || !within || !superior || !faulted)
    return undefined
  const finding: Finding = {
    code: 'zones-faulted',
    verdict: 'poor',
    about: [item],
    value: faulted.share,
    threshold: TOLERABLE_FAULTS,
    source: 'Parasuraman et al. 1994',
    n: faulted.n,
  }
  return {
    item,
    adequacy,
    superiority,
    width,
    below,
    within,
    superior,
    faulted,
    zones,
    findings: faulted.share > TOLERABLE_FAULTS ? [finding] : [],
  }
}
