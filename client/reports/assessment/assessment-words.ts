import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ReportWords } from '../report-words.ts'

/** Words of the assessment beside those of the report. */
export interface AssessmentWords extends ReportWords {
  readonly a: TFunction<'assessment'>
}

export function useAssessmentWords(words: ReportWords): AssessmentWords {
  const { t: a } = useTranslation('assessment')
  return { ...words, a }
}
