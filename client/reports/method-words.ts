import type { TFunction } from 'i18next'
import type { ReportWords } from './report-words.ts'

/** Words of the method section beside those of the report. */
export interface MethodWords extends ReportWords {
  readonly m: TFunction<'method'>
}
