import {
  GOOD_LOADING,
  MIN_AVE,
  MIN_LOADING,
  MIN_RELIABILITY,
  REDUNDANT_RELIABILITY,
} from '../../thresholds.ts'
import type { ConstructResult, IndexReport } from '../index-report.ts'

/**
 * How far the questions of a construct can be trusted together. Limits: reliability .70 to .95,
 * AVE .50 (Hair et al. 2022); nothing can be said so of a single question and a formative block.
 */
export type MeasurementVerdict =
  | 'reliable'
  | 'loose'
  | 'poor'
  | 'repetitive'
  | 'single'
  | 'formative'

export function measurementVerdict(
  construct: ConstructResult,
  indicators: IndexReport['indicators'],
): MeasurementVerdict | undefined {
  const own = indicators.filter(indicator => indicator.construct === construct.id)
  if (own.length === 1) return 'single'
  if (construct.mode === 'B') return 'formative'
  const { alpha, rhoC, ave } = construct
  if (alpha === undefined || rhoC === undefined || ave === undefined) return undefined
  if (rhoC < MIN_RELIABILITY) return 'poor'
  if (alpha < MIN_RELIABILITY || ave < MIN_AVE) return 'loose'
  return alpha > REDUNDANT_RELIABILITY ? 'repetitive' : 'reliable'
}

/** Whether a question belongs to its construct: λ² ≥ ½ wanted, below .40 hardly (Hair et al. 2022). */
export type LoadingVerdict = 'close' | 'loose' | 'hardly'

export function loadingVerdict(loading: number): LoadingVerdict {
  if (loading >= GOOD_LOADING) return 'close'
  return loading >= MIN_LOADING ? 'loose' : 'hardly'
}
