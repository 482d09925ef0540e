import type { SurveyReport } from '#analysis/report/survey-report.ts'
import type { WaveReport } from '../wave-report.ts'
import type { PartWords } from './part-words.ts'

/** What a section is given to tell one part of the report. */
export interface PartProps<Name extends keyof SurveyReport> {
  readonly part: NonNullable<SurveyReport[Name]>
  readonly change: WaveReport['change']
  readonly words: PartWords
}
