import type { ConstructResult, IndexReport } from '#analysis/report/index-report.ts'

/**
 * How far the questions of a construct can be trusted together. Limits: reliability .70 to .95,
 * AVE .50 (Hair et al. 2022); a single question and a formative block cannot be judged so.
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
  if (rhoC < 0.7) return 'poor'
  if (alpha < 0.7 || ave < 0.5) return 'loose'
  return alpha > 0.95 ? 'repetitive' : 'reliable'
}
