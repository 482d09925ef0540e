import { type CustomerEffort, customerEffort } from '../loyalty/customer-effort.ts'
import { netPromoterCounts } from '../loyalty/net-promoter-counts.ts'
import { type NetPromoterScore, netPromoterScore } from '../loyalty/net-promoter-score.ts'
import { topBoxShare } from '../loyalty/top-box-share.ts'
import { type MeanEstimate, meanEstimate } from '../math/mean-estimate.ts'
import { type ShareEstimate, shareEstimate } from '../math/share-estimate.ts'
import type { Sample } from '../sample/sample.ts'
import type { Scale } from '../sample/scale.ts'
import { MIN_BASE } from '../thresholds.ts'
import { belowBase, NO_PART, type Part } from './part.ts'
import { type RoleColumn, roleAnswers, roleScale } from './role-column.ts'

/** The short metrics of a wave. */
export interface MetricsPart {
  readonly nps?: NetPromoterMetric
  readonly csat?: SatisfactionMetric
  readonly ces?: CustomerEffort
  /** Asked, but answered by fewer than ten: not shown. */
  readonly suppressed: readonly ('nps' | 'csat' | 'ces')[]
}

export interface NetPromoterMetric {
  readonly score: NetPromoterScore
  readonly promoters: ShareEstimate
  readonly passives: ShareEstimate
  readonly detractors: ShareEstimate
}

export interface SatisfactionMetric {
  readonly scale: Scale
  /** The top boxes reach from here on. */
  readonly from: number
  readonly top: ShareEstimate
  readonly mean: MeanEstimate
}

const METRICS = ['nps', 'csat', 'ces'] as const

/** Net promoter score, satisfaction and effort, each where it is asked and ten have answered. */
export function metricsPart(sample: Sample, roles: readonly RoleColumn[]): Part<MetricsPart> {
  const asked = METRICS.flatMap(metric => {
    const bound = roles.find(({ role }) => role === metric)
    if (!bound) return []
    const answers = roleAnswers(sample, bound)
    const n = answers.filter(answer => !Number.isNaN(answer)).length
    return [{ metric, answers, n, scale: roleScale(sample, bound) }]
  })
  if (asked.length === 0) return NO_PART
  const { caseWeights } = sample
  const shown = (metric: (typeof METRICS)[number]) =>
    asked.find(each => each.metric === metric && each.n >= MIN_BASE)
  const [nps, csat, ces] = METRICS.map(shown)
  const score = nps && netPromoterMetric(nps.answers, caseWeights)
  const satisfaction = csat && satisfactionMetric(csat.answers, csat.scale, caseWeights)
  const effort = ces && customerEffort(ces.answers, { caseWeights })
  const suppressed = asked.filter(({ n }) => n < MIN_BASE)
  return {
    part: {
      ...(score && { nps: score }),
      ...(satisfaction && { csat: satisfaction }),
      ...(effort && { ces: effort }),
      suppressed: suppressed.map(({ metric }) => metric),
    },
    findings: suppressed.flatMap(({ metric, n }) => belowBase(metric, n)),
  }
}

function netPromoterMetric(
  answers: Float64Array,
  caseWeights: Float64Array | undefined,
): NetPromoterMetric | undefined {
  const score = netPromoterScore(netPromoterCounts(answers, caseWeights))
  const share = (from: number, to: number): ShareEstimate | undefined =>
    shareEstimate(
      answers.map(answer =>
        Number.isNaN(answer) ? Number.NaN : Number(answer >= from && answer <= to),
      ),
      { caseWeights },
    )
  const [promoters, passives, detractors] = [share(9, 10), share(7, 8), share(0, 6)]
  return score && promoters && passives && detractors && { score, promoters, passives, detractors }
}

function satisfactionMetric(
  answers: Float64Array,
  scale: Scale,
  caseWeights: Float64Array | undefined,
): SatisfactionMetric | undefined {
  const from = topBoxesFrom(scale)
  const top = topBoxShare(answers, from, { caseWeights })
  const mean = meanEstimate(answers, { caseWeights })
  return top && mean && { scale: { min: scale.min, max: scale.max }, from, top, mean }
}

/** The two highest answers; on a scale without steps worth counting, the top fifth. */
function topBoxesFrom({ min, max }: Scale): number {
  return max - min <= 10 ? max - 1 : max - (max - min) / 5
}
