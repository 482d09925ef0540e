import type { Finding } from '../finding.ts'
import type { DeliveredValuePart } from './delivered-value-part.ts'
import type { GapsPart } from './gaps-part.ts'
import type { ImpactAsymmetryPart } from './impact-asymmetry-part.ts'
import type { ImportancePerformancePart } from './importance-performance-part.ts'
import type { IndexReport, ReportOptions } from './index-report.ts'
import type { KanoPart } from './kano-part.ts'
import type { LoyaltyCurvePart } from './loyalty-curve-part.ts'
import type { MetricsPart } from './metrics-part.ts'
import type { WithFindings } from './part.ts'
import type { Weighting } from './weighting.ts'

/**
 * All that a reader needs of one wave, as one JSON document. A part is there where the questionnaire
 * asks for it and enough have answered: a wave need not have a path model.
 */
export interface SurveyReport {
  readonly engine: string
  /** Respondents: of the path model where there is one; each part says how many answered it. */
  readonly n: number
  /** Of `n`, those who broke off but are counted in at the reader's wish. */
  readonly partials: number
  readonly options: ReportOptions
  /** Absent where every respondent counts 1. */
  readonly weighting?: Weighting
  readonly pathModel?: IndexReport
  readonly kano?: WithFindings<KanoPart>
  readonly metrics?: WithFindings<MetricsPart>
  readonly gaps?: WithFindings<GapsPart>
  readonly deliveredValue?: WithFindings<DeliveredValuePart>
  readonly importancePerformance?: WithFindings<ImportancePerformancePart>
  readonly impactAsymmetry?: WithFindings<ImpactAsymmetryPart>
  readonly loyaltyCurve?: WithFindings<LoyaltyCurvePart>
  /** Of the whole, and of parts that are not there; each part keeps its own. */
  readonly findings: readonly Finding[]
}
