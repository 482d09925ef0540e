import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import { problemsOf } from '#survey-definitions/problems-of.ts'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { survey, surveySummary } from './survey.contract.ts'
import { findSurvey, listSurveys, type Survey } from './survey.queries.ts'
import { readTitle } from './survey.ts'
import type { CountUse, SurveyUse } from './survey-use.ts'
import { listVersions, newestNumbers, newestVersion } from './survey-version.queries.ts'

type SurveySummary = z.infer<typeof surveySummary>
type SurveyView = z.infer<typeof survey>

/** The survey with its draft and what is wrong with it. */
export async function readSurvey(
  db: Kysely<Database>,
  countUse: CountUse,
  id: string,
): Promise<SurveyView> {
  const survey = await findSurvey(db, id)
  if (!survey) throw new Problem('not-found')
  return viewSurvey(db, countUse, survey)
}

/** As it was when its row was read, or written. */
export async function viewSurvey(
  db: Kysely<Database>,
  countUse: CountUse,
  survey: Survey,
): Promise<SurveyView> {
  const { id, draft, draftRevision } = survey
  const newest = await newestVersion(db, id)
  const use = (await countUse(db, [id])).get(id)
  return {
    ...summary(survey, newest?.number, use),
    draft,
    draftRevision,
    hasChanges: newest?.definition !== draft,
    problems: problemsOf(JSON.parse(draft)),
    versions: await listVersions(db, id),
  }
}

/** All surveys, newest first. */
export async function readSurveys(
  db: Kysely<Database>,
  countUse: CountUse,
): Promise<SurveySummary[]> {
  const surveys = await listSurveys(db)
  const numbers = await newestNumbers(db)
  const use = await countUse(
    db,
    surveys.map(({ id }) => id),
  )
  return surveys.map(survey => summary(survey, numbers.get(survey.id), use.get(survey.id)))
}

function summary(
  { id, title, instrument, isDemo, createdAt }: Omit<Survey, 'draft'>,
  publishedVersion: number | undefined,
  use: SurveyUse | undefined,
): SurveySummary {
  return {
    id,
    title: readTitle(title),
    instrument,
    isDemo: isDemo === 1,
    createdAt,
    publishedVersion: publishedVersion ?? null,
    waves: use?.waves ?? 0,
    completes: use?.completes ?? 0,
  }
}
