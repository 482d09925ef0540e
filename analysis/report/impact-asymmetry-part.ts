import { percentOfScale } from '../fieldwork/percent-of-scale.ts'
import { servicePerformance } from '../gaps/service-performance.ts'
import {
  type AsymmetryPerformance,
  asymmetryPerformance,
} from '../loyalty/asymmetry-performance.ts'
import type { AttributeImpact } from '../loyalty/attribute-impact.ts'
import { penaltyReward } from '../loyalty/penalty-reward.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import type { Sample } from '../sample/sample.ts'
import { MODEL_BASE } from '../thresholds.ts'
import { NO_PART, type Part, type PartResampling, partResampling } from './part.ts'
import { type RoleColumn, roleAnswers, roleScale } from './role-column.ts'
import { driversOf, type ScoredSample, scoresOn } from './scored-sample.ts'
import { serviceItemsOf } from './service-items-of.ts'

/** What low and high performance do to overall satisfaction: penalties, rewards, their asymmetry. */
export interface ImpactAsymmetryPart {
  readonly n: number
  /** What was explained: a construct, or `csat`. */
  readonly overall: string
  /** What explains it: drivers of the path model, or dimensions of service. */
  readonly of: 'constructs' | 'dimensions'
  readonly rSquared: number
  readonly attributes: readonly AttributeImpact[]
  readonly points: readonly AsymmetryPerformance[]
  /** Attributes that no cut splits into three groups large enough. */
  readonly leftOut: readonly string[]
  readonly resampling: PartResampling
}

/** Low is up to 6 of 10, high from 9 of 10, on whatever scale. */
const CUT = { low: 500 / 9, high: 800 / 9 } as const

const POINTS = { min: 0, max: 100 } as const

interface Explained {
  readonly overall: string
  readonly of: ImpactAsymmetryPart['of']
  readonly values: Float64Array
  /** 0–100. */
  readonly attributes: Readonly<Record<string, Float64Array>>
  readonly caseWeights: Float64Array | undefined
}

/**
 * Penalty–reward contrasts with impact asymmetry: of the drivers' scores on the focus of the path
 * model, or of the dimensions of service on satisfaction, where both are asked. From 100 rows on.
 */
export function impactAsymmetryPart(
  sample: Sample,
  roles: readonly RoleColumn[],
  scored: ScoredSample | undefined,
  resampling: Resampling,
): Part<ImpactAsymmetryPart> {
  const explained = (scored && byConstructs(scored)) ?? byDimensions(sample, roles)
  if (!explained || sample.n < MODEL_BASE) return NO_PART
  const { overall, of, values, attributes, caseWeights } = explained
  const contrasts = penaltyReward(values, attributes, { ...resampling, cut: CUT, caseWeights })
  if (!contrasts || contrasts.n < MODEL_BASE) return NO_PART
  return {
    part: {
      ...{ n: contrasts.n, overall, of, rSquared: contrasts.rSquared },
      attributes: contrasts.attributes,
      points: asymmetryPerformance(contrasts, attributes, { scale: POINTS, caseWeights }),
      leftOut: contrasts.leftOut,
      resampling: partResampling(resampling, contrasts.n),
    },
    findings: contrasts.findings,
  }
}

function byConstructs(scored: ScoredSample): Explained | undefined {
  const values = scoresOn(scored, scored.focus)
  const attributes = driversOf(scored).flatMap(name => {
    const scores = scoresOn(scored, name)
    return scores ? [[name, scores] as const] : []
  })
  if (!values || attributes.length === 0) return undefined
  return {
    ...{ overall: scored.focus, of: 'constructs', values },
    attributes: Object.fromEntries(attributes),
    caseWeights: scored.sample.caseWeights,
  }
}

function byDimensions(sample: Sample, roles: readonly RoleColumn[]): Explained | undefined {
  const overall = roles.find(({ role }) => role === 'csat')
  const perceived = roles.find(({ role }) => role === 'perception')
  if (!overall || !perceived) return undefined
  const scale = roleScale(sample, perceived)
  const { scores } = servicePerformance(serviceItemsOf(sample, roles))
  const own = roleScale(sample, overall)
  return {
    ...{ overall: 'csat', of: 'dimensions' },
    values: roleAnswers(sample, overall).map(value => percentOfScale(value, own)),
    attributes: Object.fromEntries(
      Object.entries(scores).map(([dimension, values]) => [
        dimension,
        values.map(value => percentOfScale(value, scale)),
      ]),
    ),
    caseWeights: sample.caseWeights,
  }
}
