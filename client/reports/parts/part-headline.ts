import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { deliveredSentences } from './delivered-sentences.ts'
import { gapSentences } from './gap-sentences.ts'
import { kanoHeadline } from './kano-sentences.ts'
import { metricsOf } from './metrics-of.ts'
import type { PartWords } from './part-words.ts'

/** What a report without a path model says, in one sentence: of the first part that there is. */
export function partHeadline(
  { metrics, kano, gaps, deliveredValue }: SurveyReport,
  words: PartWords,
): string | undefined {
  const [metric] = metrics ? metricsOf(metrics, undefined, words) : []
  if (metric) return metric.sentence
  if (kano) return kanoHeadline(kano, words)
  if (gaps) return gapSentences(gaps, words)[0]
  return deliveredValue && deliveredSentences(deliveredValue, words)[0]
}
