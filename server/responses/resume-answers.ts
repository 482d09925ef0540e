import type { z } from '@hono/zod-openapi'
import { tokenHash } from '../auth/token-hash.ts'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { resumedAnswers } from './respond.contract.ts'
import { respondentWave } from './respondent-wave.ts'
import { findDraft } from './response-draft.queries.ts'
import { findSubmission } from './submission.queries.ts'

/** What is kept for whoever knows the secret; for anybody else there is nothing. */
export async function resumeAnswers(
  { read }: Store,
  token: string,
  id: string,
  secret: string,
): Promise<z.infer<typeof resumedAnswers>> {
  const wave = await respondentWave(read, token)
  const mine = { waveId: wave.id, secretHash: tokenHash(secret) }
  const draft = await findDraft(read, id)
  if (draft && isMine(draft, mine)) {
    const { revision, answers, locale } = draft
    return { submitted: false, revision, answers: JSON.parse(answers), locale }
  }
  const submission = await findSubmission(read, tokenHash(id))
  if (submission && isMine(submission, mine)) return { submitted: true }
  throw new Problem('not-found')
}

interface Guarded {
  readonly waveId: string
  readonly secretHash: string
}

const isMine = (kept: Guarded, mine: Guarded): boolean =>
  kept.waveId === mine.waveId && kept.secretHash === mine.secretHash
