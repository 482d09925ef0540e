import { type GapReliability, gapReliability } from '../gaps/gap-reliability.ts'
import { type ServiceGaps, serviceGaps } from '../gaps/service-gaps.ts'
import type { ServiceItem } from '../gaps/service-item.ts'
import { type ServicePerformance, servicePerformance } from '../gaps/service-performance.ts'
import { type ToleranceZones, toleranceZones } from '../gaps/tolerance-zones.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import type { Sample } from '../sample/sample.ts'
import type { Scale } from '../sample/scale.ts'
import { MIN_BASE } from '../thresholds.ts'
import { belowBase, NO_PART, type Part } from './part.ts'
import { type RoleColumn, roleScale } from './role-column.ts'
import { serviceItemsOf, toleranceItemsOf } from './service-items-of.ts'
import { meanPointsOf, sharedPointsOf } from './shared-points-of.ts'

/** Expectation and perception of service. */
export interface GapsPart {
  readonly scale: Scale
  /** Respondents with at least one complete pair. */
  readonly n: number
  readonly gaps: ServiceGaps
  /** Perceptions alone. */
  readonly performance: Omit<ServicePerformance, 'scores'>
  readonly reliability: readonly Omit<GapReliability, 'findings'>[]
  /** Mean points of each dimension, over who shared out 100; none where nobody was asked. */
  readonly points: readonly { readonly dimension: string; readonly points: MeanEstimate }[]
  /** Of the items asked at an adequate and a desired level too. */
  readonly tolerance: readonly Omit<ToleranceZones, 'zones' | 'findings'>[]
  /** Items that fewer than ten have answered: not shown. */
  readonly suppressed: readonly string[]
}

/**
 * SERVQUAL gaps with intervals, the reliability of the differences, perceptions alone beside them,
 * shared points, and zones of tolerance where the levels are asked. Items with fewer than ten pairs
 * are not shown.
 */
export function gapsPart(sample: Sample, roles: readonly RoleColumn[]): Part<GapsPart> {
  const asked = serviceItemsOf(sample, roles).map(item => ({ item, n: pairsIn(item) }))
  const items = asked.filter(({ n }) => n >= MIN_BASE).map(({ item }) => item)
  const suppressed = asked.filter(({ n }) => n < MIN_BASE)
  const tooFew = suppressed.flatMap(({ item, n }) => belowBase(item.item, n))
  const zones = toleranceItemsOf(sample, roles)
    .map(item => toleranceZones(item, sample))
    .filter(zone => zone !== undefined && zone.adequacy.n >= MIN_BASE)
    .filter(zone => zone !== undefined)
  const perceived = roles.find(({ role }) => role === 'perception')
  if (items.length === 0 || !perceived) return { ...NO_PART, findings: tooFew }
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))]
  const points = sharedPointsOf(sample, roles, dimensions)
  const meanPoints = meanPointsOf(sample, roles, dimensions)
  const { scores: _, ...performance } = servicePerformance(items, sample)
  const reliability = gapReliability(items, sample.caseWeights)
  const { min, max } = roleScale(sample, perceived)
  return {
    part: {
      scale: { min, max },
      n: answeredRows(items, sample.n),
      gaps: serviceGaps(items, { caseWeights: sample.caseWeights, ...(points && { points }) }),
      performance,
      reliability: reliability.map(({ findings: __, ...each }) => each),
      points: meanPoints
        ? dimensions.map(dimension => ({ dimension, points: meanPoints[dimension] }))
        : [],
      tolerance: zones.map(withoutRows),
      suppressed: suppressed.map(({ item }) => item.item),
    },
    findings: [
      ...tooFew,
      ...reliability.flatMap(({ findings }) => findings),
      ...zones.flatMap(({ findings }) => findings),
    ],
  }
}

const withoutRows = ({ zones: _, findings: __, ...zone }: ToleranceZones) => zone

function isPair({ expectation, perception }: ServiceItem, row: number): boolean {
  return !Number.isNaN(expectation[row]) && !Number.isNaN(perception[row])
}

function pairsIn(item: ServiceItem): number {
  return Array.from({ length: item.expectation.length }, (_, row) => isPair(item, row)).filter(
    Boolean,
  ).length
}

function answeredRows(items: readonly ServiceItem[], n: number): number {
  return Array.from({ length: n }, (_, row) => items.some(item => isPair(item, row))).filter(
    Boolean,
  ).length
}
