import { percentOfScale } from '../fieldwork/percent-of-scale.ts'
import {
  type AttributeDifference,
  distinguishingAttributes,
} from '../loyalty/distinguishing-attributes.ts'
import { type PairedScores, pairedScores } from '../loyalty/paired-scores.ts'
import { type PowerCurve, powerCurve } from '../loyalty/power-curve.ts'
import {
  type SatisfactionLoyaltyCurve,
  satisfactionLoyaltyCurve,
} from '../loyalty/satisfaction-loyalty-curve.ts'
import { type SmoothPoint, smoothCurve } from '../loyalty/smooth-curve.ts'
import { type TrapShare, trapped, trapShare } from '../loyalty/trap-share.ts'
import { leadsTo } from '../model/leads-to.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import { answersOf, type Sample } from '../sample/sample.ts'
import { FULL_BASE, MIN_BASE, MIN_BIC_EVIDENCE } from '../thresholds.ts'
import { NO_PART, type Part, type PartResampling, partResampling } from './part.ts'
import { type AnswerRole, type RoleColumn, roleAnswers, roleScale } from './role-column.ts'
import { driversOf, type ScoredSample, scoresOn } from './scored-sample.ts'

/** How loyalty follows satisfaction, both 0–100, and who is satisfied and yet not loyal. */
export interface LoyaltyCurvePart {
  /** Two constructs of the path model, or `csat` and `nps`. */
  readonly satisfaction: string
  readonly loyalty: string
  readonly curve: Omit<SatisfactionLoyaltyCurve, 'findings'>
  readonly power?: PowerCurve
  /** For looking at. */
  readonly smooth: readonly SmoothPoint[]
  /** Absent where fewer than ten are satisfied. */
  readonly trap?: Omit<TrapShare, 'findings'>
  /** What distinguishes the trapped from the other satisfied, largest first. */
  readonly distinguishing: readonly AttributeDifference[]
  readonly resampling: PartResampling
}

/** What the shipped models call the construct of intended loyalty. */
const LOYALTY = 'loyalty'

/** So many different scores of satisfaction make a scale on which a knot can be placed. */
const MIN_SCORES = 12

/** For looking at, few draws are enough: each goes over the rows once for every place of the curve. */
const DRAWN_TO_LOOK = 200

/** Beyond, a smoothed curve has no more to show than the form that was chosen. */
const MAX_SMOOTHED = 20_000

/** The most distinguishing attributes are enough. */
const MAX_DISTINGUISHING = 5

interface Link {
  readonly satisfaction: string
  readonly loyalty: string
  /** 0–100, row by row. */
  readonly scores: readonly [satisfaction: Float64Array, loyalty: Float64Array]
  /** What may distinguish the trapped from the others. */
  readonly attributes: Readonly<Record<string, Float64Array>>
  readonly caseWeights: Float64Array | undefined
}

/**
 * The link of satisfaction and intended loyalty, from the scores of the path model where it has
 * both, else from satisfaction and recommendation where both are asked; with the share of the
 * satisfied who are not loyal. From 30 rows with both on.
 */
export function loyaltyCurvePart(
  sample: Sample,
  roles: readonly RoleColumn[],
  scored: ScoredSample | undefined,
  resampling: Resampling,
): Part<LoyaltyCurvePart> {
  const link = (scored && linkOfModel(scored)) ?? linkOfMetrics(sample, roles)
  if (!link) return NO_PART
  const { satisfaction, loyalty, scores, caseWeights } = link
  const pairs = pairedScores(...scores, caseWeights)
  const fitted = pairs.n < FULL_BASE ? undefined : satisfactionLoyaltyCurve(pairs, resampling)
  if (!fitted) return NO_PART
  const { findings, ...curve } = readable(fitted, pairs)
  const few = { ...resampling, resamples: Math.min(resampling.resamples, DRAWN_TO_LOOK) }
  const power = powerCurve(pairs, few)
  const share = trapShare(pairs)
  const trap = share && share.amongSatisfied.n >= MIN_BASE ? share : undefined
  return {
    part: {
      ...{ satisfaction, loyalty, curve },
      ...(power && { power }),
      smooth: pairs.n > MAX_SMOOTHED ? [] : (smoothCurve(pairs, few) ?? []),
      ...(trap && { trap: withoutFindings(trap) }),
      distinguishing: trap ? distinguishing(link) : [],
      resampling: partResampling(resampling, pairs.n),
    },
    findings: [...findings, ...(trap?.findings ?? [])],
  }
}

/**
 * Between the few answers of one question a knot has no place: it would lie anywhere between two of
 * them. The simpler forms stand.
 */
function readable(
  curve: SatisfactionLoyaltyCurve,
  { satisfaction }: PairedScores,
): SatisfactionLoyaltyCurve {
  if (new Set(satisfaction).size >= MIN_SCORES || !curve.knot) return curve
  const { knot: _, ...simple } = curve
  const { linear, quadratic } = simple
  const isCurved = quadratic !== undefined && quadratic.bic <= linear.bic - MIN_BIC_EVIDENCE
  return {
    ...simple,
    chosen: isCurved ? 'quadratic' : 'linear',
    knotVerdict: 'noRoom',
    findings: [],
  }
}

function linkOfModel(scored: ScoredSample): Link | undefined {
  const { fit, focus, sample } = scored
  const isLinked =
    fit.constructs.some(({ name }) => name === LOYALTY) && leadsTo(fit.model, focus, LOYALTY)
  const satisfaction = isLinked ? scoresOn(scored, focus) : undefined
  const loyalty = isLinked ? scoresOn(scored, LOYALTY) : undefined
  if (!satisfaction || !loyalty) return undefined
  const drivers = driversOf(scored)
  const answers = answersOf(sample)
  const attributes = fit.indicators.filter(({ construct }) => drivers.includes(construct))
  return {
    ...{ satisfaction: focus, loyalty: LOYALTY, scores: [satisfaction, loyalty] },
    attributes: Object.fromEntries(attributes.map(({ name }) => [name, answers[name]])),
    caseWeights: sample.caseWeights,
  }
}

function linkOfMetrics(sample: Sample, roles: readonly RoleColumn[]): Link | undefined {
  const percent = (metric: AnswerRole) => {
    const bound = roles.find(({ role }) => role === metric)
    if (!bound) return undefined
    const scale = roleScale(sample, bound)
    return roleAnswers(sample, bound).map(answer => percentOfScale(answer, scale))
  }
  const [satisfaction, loyalty, effort] = (['csat', 'nps', 'ces'] as const).map(percent)
  if (!satisfaction || !loyalty) return undefined
  return {
    ...{ satisfaction: 'csat', loyalty: 'nps', scores: [satisfaction, loyalty] },
    attributes: effort ? { ces: effort } : {},
    caseWeights: sample.caseWeights,
  }
}

/** In groups of ten at least. */
function distinguishing({ scores, attributes, caseWeights }: Link) {
  return distinguishingAttributes(trapped(...scores), attributes, { caseWeights })
    .filter(({ n }) => n.every(size => size >= MIN_BASE))
    .slice(0, MAX_DISTINGUISHING)
}

const withoutFindings = ({ findings: _, ...trap }: TrapShare) => trap
