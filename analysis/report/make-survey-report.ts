import type { Finding } from '../finding.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import type { Sample } from '../sample/sample.ts'
import { FULL_BASE } from '../thresholds.ts'
import { deliveredValuePart } from './delivered-value-part.ts'
import { ENGINE } from './engine.ts'
import { gapsPart } from './gaps-part.ts'
import { impactAsymmetryPart } from './impact-asymmetry-part.ts'
import { importancePerformancePart } from './importance-performance-part.ts'
import type { IndexReport, ReportOptions } from './index-report.ts'
import { kanoPart } from './kano-part.ts'
import { loyaltyCurvePart } from './loyalty-curve-part.ts'
import { metricsPart } from './metrics-part.ts'
import { feasibleResamples, NO_PART, type Part, type WithFindings } from './part.ts'
import type { RoleColumn } from './role-column.ts'
import type { ScoredSample } from './scored-sample.ts'
import type { SurveyReport } from './survey-report.ts'
import { type Weighting, weightingOf } from './weighting.ts'

export interface SurveyReportInput {
  readonly options: ReportOptions
  /** The columns of the sample that measure no construct. */
  readonly roles: readonly RoleColumn[]
  /** How many of the rows broke off but are counted in. */
  readonly partials: number
  /** What `indexReport` gives for the same sample. */
  readonly pathModel?: IndexReport
  /** The fitted path model, for what takes its scores. */
  readonly scored?: ScoredSample
  /** Without it there are only the figures that cost one pass over the rows. */
  readonly resampling?: Resampling
}

/**
 * The whole report of one sample: what the path model says, and a part for each other thing that is
 * asked. All count with the same case weights, and none shows what fewer than ten have answered. The
 * same sample, input and seed give the same document.
 *
 * Throws `RangeError` for a sample that lacks a column.
 */
export function surveyReport(sample: Sample, input: SurveyReportInput): SurveyReport {
  const { options, roles, partials, pathModel, scored, resampling } = input
  const drawn = resampling && feasibleResamples(resampling, sample.n)
  const kano = kanoPart(sample, roles, drawn)
  const metrics = metricsPart(sample, roles)
  const gaps = gapsPart(sample, roles)
  const deliveredValue = deliveredValuePart(sample, roles)
  const importancePerformance = drawn ? importancePerformancePart(sample, roles, drawn) : NO_PART
  const impactAsymmetry = drawn ? impactAsymmetryPart(sample, roles, scored, drawn) : NO_PART
  const loyaltyCurve = drawn ? loyaltyCurvePart(sample, roles, scored, drawn) : NO_PART
  const weighting = sampleWeighting(sample)
  const parts = { kano, metrics, gaps, deliveredValue }
  return {
    engine: ENGINE,
    n: pathModel?.n ?? sample.n,
    partials: pathModel?.partials ?? partials,
    options,
    ...(weighting && { weighting }),
    ...(pathModel && { pathModel }),
    ...(kano.part && { kano: withFindings(kano.part, kano) }),
    ...(metrics.part && { metrics: withFindings(metrics.part, metrics) }),
    ...(gaps.part && { gaps: withFindings(gaps.part, gaps) }),
    ...(deliveredValue.part && {
      deliveredValue: withFindings(deliveredValue.part, deliveredValue),
    }),
    ...(importancePerformance.part && {
      importancePerformance: withFindings(importancePerformance.part, importancePerformance),
    }),
    ...(impactAsymmetry.part && {
      impactAsymmetry: withFindings(impactAsymmetry.part, impactAsymmetry),
    }),
    ...(loyaltyCurve.part && { loyaltyCurve: withFindings(loyaltyCurve.part, loyaltyCurve) }),
    findings: [
      ...(pathModel ? [] : fewCases(sample)),
      ...Object.values(parts).flatMap(({ part, findings }) => (part ? [] : findings)),
    ],
  }
}

function withFindings<Content>(part: Content, { findings }: Part<Content>): WithFindings<Content> {
  return { ...part, findings }
}

function sampleWeighting({ n, caseWeights }: Sample): Weighting | undefined {
  if (!caseWeights) return undefined
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const weightSquared = sum(caseWeights.map(weight => weight * weight))
  return weightingOf({ n, weight: sum(caseWeights), weightSquared })
}

function fewCases({ n }: Sample): Finding[] {
  if (n >= FULL_BASE) return []
  return [{ code: 'few-cases', verdict: 'poor', about: [], value: n, threshold: FULL_BASE, n }]
}
