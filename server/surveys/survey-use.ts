import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'

/** How much a survey is in use. */
export interface SurveyUse {
  readonly waves: number
  readonly completes: number
}

/** Surveys come before waves and responses, so that these count for them; unused ones are left out. */
export type CountUse = (
  db: Kysely<Database>,
  surveyIds: readonly string[],
) => Promise<ReadonlyMap<string, SurveyUse>>
