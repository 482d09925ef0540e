import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { deliveredValueRows } from './delivered-value-rows.ts'
import { gapRows } from './gap-rows.ts'
import { kanoRows } from './kano-rows.ts'
import { loyaltyRows } from './loyalty-rows.ts'
import { mapRows } from './map-rows.ts'
import { metricRows } from './metric-rows.ts'
import type { PartRow } from './part-row.ts'

/** Every figure of the parts beside the path model. */
export function partRows(report: SurveyReport): PartRow[] {
  return [
    ...kanoRows(report),
    ...metricRows(report),
    ...gapRows(report),
    ...deliveredValueRows(report),
    ...mapRows(report),
    ...loyaltyRows(report),
  ]
}
