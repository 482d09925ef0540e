import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ModelAssessment } from '#analysis/report/model-assessment.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** What every section of the assessment is made from. */
export interface AssessmentProps {
  readonly report: IndexReport
  readonly assessment: ModelAssessment
  readonly words: AssessmentWords
}
