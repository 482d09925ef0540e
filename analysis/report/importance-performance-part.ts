import type { ImportancePerformanceGrid } from '../gaps/importance-performance-grid.ts'
import type { Scale } from '../sample/scale.ts'
import type { PartResampling } from './part-resampling.ts'

/** Stated importance by performance of the dimensions of service; a map of drivers is the path model's. */
export interface ImportancePerformancePart {
  /** Points out of 100 by mean perception. */
  readonly importanceFrom: 'points'
  /** Of the performance. */
  readonly scale: Scale
  readonly grid: ImportancePerformanceGrid
  readonly resampling: PartResampling
}
