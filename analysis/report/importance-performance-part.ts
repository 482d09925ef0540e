import {
  type ImportancePerformanceGrid,
  importancePerformanceGrid,
} from '../gaps/importance-performance-grid.ts'
import { servicePerformance } from '../gaps/service-performance.ts'
import { statedGridItems } from '../gaps/stated-grid-items.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import type { Sample } from '../sample/sample.ts'
import type { Scale } from '../sample/scale.ts'
import { FULL_BASE } from '../thresholds.ts'
import { NO_PART, type Part, type PartResampling, partResampling } from './part.ts'
import { type RoleColumn, roleScale } from './role-column.ts'
import { serviceItemsOf } from './service-items-of.ts'
import { sharedPointsOf } from './shared-points-of.ts'

/** Stated importance by performance of the dimensions of service; a map of drivers is the path model's. */
export interface ImportancePerformancePart {
  /** Points out of 100 by mean perception. */
  readonly importanceFrom: 'points'
  /** Of the performance. */
  readonly scale: Scale
  readonly grid: ImportancePerformanceGrid
  readonly resampling: PartResampling
}

/**
 * Points that respondents gave to the dimensions of service by their mean perceptions, with the axes
 * at the means (Martilla & James 1977). From 30 respondents on who gave points.
 */
export function importancePerformancePart(
  sample: Sample,
  roles: readonly RoleColumn[],
  resampling: Resampling,
): Part<ImportancePerformancePart> {
  const perceived = roles.find(({ role }) => role === 'perception')
  const items = serviceItemsOf(sample, roles)
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))]
  const points = sharedPointsOf(sample, roles, dimensions)
  if (!perceived || !points || dimensions.length < 2) return NO_PART
  const { scores } = servicePerformance(items)
  const stated = dimensions.map(dimension => ({
    item: dimension,
    importance: points[dimension],
    performance: scores[dimension],
  }))
  const isFull = ({ importance, performance }: (typeof stated)[number]) =>
    [importance, performance].every(
      values => values.filter(value => !Number.isNaN(value)).length >= FULL_BASE,
    )
  if (!stated.every(isFull)) return NO_PART
  const { min, max } = roleScale(sample, perceived)
  const drawn = statedGridItems(stated, { ...resampling, caseWeights: sample.caseWeights })
  return {
    part: {
      importanceFrom: 'points',
      scale: { min, max },
      grid: importancePerformanceGrid(drawn, { axes: 'means' }),
      resampling: partResampling(resampling, sample.n),
    },
    findings: [],
  }
}
