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
  /** The wave before, also while there are no intervals to test a change with. */
  readonly earlierWave?: { readonly name: string }
  /** Answers that are held back until enough have come to hide each, and so are in no figure. */
  readonly heldBack?: number
  /** Answers that have come since the figures were computed. */
  readonly newer?: number
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
