import type { Transaction } from 'kysely'
import { problemsOf } from '#survey-definitions/problems-of.ts'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import { staleDraft } from './save-draft.ts'
import { findSurvey } from './survey.queries.ts'
import { fingerprintOf } from './survey.ts'
import { insertVersion, newestVersion, type SurveyVersion } from './survey-version.queries.ts'

export interface Publication {
  readonly surveyId: string
  /** The revision of the draft that its publisher has seen. */
  readonly revision: number
  readonly now: Date
  readonly by: string | null
}

/** Freezes the draft byte for byte. What has errors, or is published already, is refused. */
export async function publishSurvey(
  trx: Transaction<Database>,
  dialect: Dialect,
  { surveyId, revision, now, by }: Publication,
): Promise<SurveyVersion> {
  await dialect.hold(trx, `survey ${surveyId}`, 'alone')
  const survey = await findSurvey(trx, surveyId)
  if (!survey) throw new Problem('not-found')
  if (survey.draftRevision !== revision) throw staleDraft(survey)
  const newest = await newestVersion(trx, surveyId)
  if (newest?.definition === survey.draft) {
    throw new Problem('already-published', {
      detail: `the draft is the same as version ${newest.number}`,
      details: { number: newest.number },
    })
  }
  refuseErrors(survey.draft)
  const version: SurveyVersion = {
    id: newId(),
    surveyId,
    number: (newest?.number ?? 0) + 1,
    title: survey.title,
    definition: survey.draft,
    fingerprint: fingerprintOf(survey.draft),
    publishedAt: now.toISOString(),
    publishedBy: by,
  }
  await insertVersion(trx, version)
  return version
}

function refuseErrors(text: string): void {
  const problems = problemsOf(JSON.parse(text))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw new Problem('invalid-definition', {
    detail: errors.map(({ where, code }) => `${where}: ${code}`).join('; '),
    details: { problems },
  })
}
