import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { type Wave, waveState } from '../waves/wave.queries.ts'
import { invalidAnswers } from './invalid-answers.ts'
import { holdResponse, respondentWave } from './respondent-wave.ts'
import { takeDraft } from './response-draft.queries.ts'
import { claimSubmission, findSubmission } from './submission.queries.ts'
import { type Submission, type SubmissionHashes, submissionHashes } from './submission-hashes.ts'
import { insertResponses } from './survey-response.queries.ts'
import { completeResponse } from './survey-response.ts'

/**
 * Takes an answered questionnaire in and returns once it is on disk. In one transaction the answers
 * are stored, the draft is deleted and the submission is remembered, so that the same one again is
 * acknowledged again, whatever has become of the wave since.
 */
export async function submitResponse(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  token: string,
  submission: Submission,
): Promise<void> {
  const { id, locale } = submission
  const wave = await respondentWave(store.read, token)
  const version = await compiledVersion(store.read, wave.versionId)
  const verdict = version.answers.validate(submission.answers, { final: true })
  const hashes = submissionHashes(wave.id, submission)
  const completedAt = clock().toISOString()

  await store.write(async trx => {
    await holdResponse(store, trx, wave.id, id)
    if (!(await claimSubmission(trx, { ...hashes, waveId: wave.id }))) {
      return acknowledgeAgain(trx, wave, hashes)
    }
    if ((await waveState(trx, wave.id)) !== 'open') throw new Problem('wave-not-open')
    const draft = await takeDraft(trx, id)
    if (draft && (draft.secretHash !== hashes.secretHash || draft.waveId !== wave.id)) {
      throw new Problem('not-found')
    }
    if (!verdict.ok) throw invalidAnswers(verdict.problems)
    const { answers } = verdict
    const startedAt = draft?.startedAt ?? null
    const stored = await insertResponses(trx, [
      completeResponse(wave, { id, answers, locale, startedAt, completedAt }),
    ])
    // A partial response of an earlier wave bears the id: some page has used it twice.
    if (stored === 0) throw new Problem('submission-differs')
  })
}

async function acknowledgeAgain(
  trx: Transaction<Database>,
  wave: Wave,
  { idHash, secretHash, bodyHash }: SubmissionHashes,
): Promise<void> {
  const earlier = await findSubmission(trx, idHash)
  if (earlier?.secretHash !== secretHash) throw new Problem('not-found')
  if (earlier.bodyHash === bodyHash) return
  const isOpen = (await waveState(trx, wave.id)) === 'open'
  throw new Problem(isOpen ? 'submission-differs' : 'wave-not-open')
}
