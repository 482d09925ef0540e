import type { z } from '@hono/zod-openapi'
import { tokenHash } from '../auth/token-hash.ts'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { resumedAnswers } from './respond.contract.ts'
import { isTheirs, refuseOtherIds, respondentLink } from './respondent-link.ts'
import { findDraft } from './response-draft.queries.ts'
import { findSubmission } from './submission.queries.ts'

/** What is kept for whoever may see it; for anybody else there is nothing. */
export async function resumeAnswers(
  { read }: Store,
  token: string,
  id: string,
  secret: string,
): Promise<z.infer<typeof resumedAnswers>> {
  const link = await respondentLink(read, token)
  refuseOtherIds(link, id)
  const secretHash = tokenHash(secret)
  const draft = await findDraft(read, id)
  if (draft && isTheirs(link, draft, secretHash)) {
    const { revision, answers, locale } = draft
    return { submitted: false, revision, answers: JSON.parse(answers), locale }
  }
  const submission = await findSubmission(read, tokenHash(id))
  if (submission && isTheirs(link, submission, secretHash)) return { submitted: true }
  throw new Problem('not-found')
}
