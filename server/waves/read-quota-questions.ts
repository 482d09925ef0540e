import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { newestVersion } from '../surveys/survey-version.queries.ts'
import type { viewedQuotaQuestion } from './quota.contract.ts'
import { quotaQuestions } from './quota-questions.ts'
import { plainText } from './view-quotas.ts'

/** What quotas of a version can stand on. */
export async function readQuotaQuestions(
  db: Kysely<Database>,
  surveyId: string,
  versionId: string | undefined,
): Promise<z.infer<typeof viewedQuotaQuestion>[]> {
  const id = versionId ?? (await newestVersion(db, surveyId))?.id
  if (!id) throw new Problem('not-published')
  const version = await compiledVersion(db, id)
  if (version.surveyId !== surveyId) throw new Problem('not-found')
  return quotaQuestions(version.definition).map(({ question, title, kind, values }) => ({
    question,
    kind,
    ...(title !== undefined && { title: plainText(title) }),
    ...(values && {
      values: values.map(({ value, title }) => ({
        value,
        ...(title !== undefined && { title: plainText(title) }),
      })),
    }),
  }))
}
