import type { ComparisonRun, GroupTitles } from './sections/groups.ts'
import type { Obstacle } from './sentences/obstacle.ts'
import type { ChangeSince } from './survey-change.ts'
import type { SurveyReport } from './survey-report.ts'

/** What a document is made from: the report of a wave with what is known beside it. */
export interface ReportInput {
  /** The title of the questionnaire, in the language of the words. */
  readonly survey: string
  readonly wave: { readonly name: string; readonly versionNumber: number }
  /** Absent where nothing can be estimated; the obstacle then says why. */
  readonly report?: SurveyReport
  readonly change?: ChangeSince
  /** The stored run that the intervals come from. */
  readonly run?: {
    readonly id: string
    readonly fingerprint: string
    readonly createdAt: string
    /** Responses left out because of their flags. */
    readonly leftOut?: number
  }
  readonly obstacle?: Obstacle
  /** A comparison of groups of respondents; of a report with a path model. */
  readonly groups?: { readonly run: ComparisonRun; readonly titles: GroupTitles }
}
