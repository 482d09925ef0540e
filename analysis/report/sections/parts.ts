import type { Section } from '../document.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { SurveyReport } from '../survey-report.ts'
import type { ReportWords } from '../words.ts'
import { deliveredSentences, deliveredValueSection } from './delivered-value.ts'
import { gapSentences, gapsSection } from './gaps.ts'
import { impactAsymmetrySection } from './impact-asymmetry.ts'
import { kanoHeadline, kanoSection } from './kano.ts'
import { loyaltyCurveSection } from './loyalty-curve.ts'
import { metricSentences, metricsSection } from './metrics.ts'

/** Everything that is asked beside the path model, each where it is there. */
export function partSections(
  report: SurveyReport,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section[] {
  const { metrics, kano, gaps, importancePerformance, deliveredValue } = report
  const { loyaltyCurve, impactAsymmetry } = report
  return [
    ...(metrics ? metricsSection(metrics, change, words) : []),
    ...(kano ? [kanoSection(kano, change, words)] : []),
    ...(gaps ? [gapsSection(gaps, importancePerformance, change, words)] : []),
    ...(deliveredValue ? [deliveredValueSection(deliveredValue, change, words)] : []),
    ...(loyaltyCurve ? [loyaltyCurveSection(loyaltyCurve, words)] : []),
    ...(impactAsymmetry ? [impactAsymmetrySection(impactAsymmetry, words)] : []),
  ]
}

/** What a report without a path model says, in one sentence: of the first part that there is. */
export function partHeadline(
  { metrics, kano, gaps, deliveredValue }: SurveyReport,
  words: ReportWords,
): string | undefined {
  const [metric] = metrics ? metricSentences(metrics, words) : []
  if (metric !== undefined) return metric
  if (kano) return kanoHeadline(kano, words)
  if (gaps) return gapSentences(gaps, words)[0]
  return deliveredValue && deliveredSentences(deliveredValue, words)[0]
}
