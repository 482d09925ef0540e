import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { redeemInvitation } from '../invitations/redeem-invitation.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { waveState } from '../waves/wave.queries.ts'
import { invalidAnswers } from './invalid-answers.ts'
import {
  holdResponse,
  isTheirs,
  type RespondentLink,
  refuseOtherIds,
  respondentLink,
} from './respondent-wave.ts'
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
  const { id, locale, paradata } = submission
  const link = await respondentLink(store.read, token)
  const { wave } = link
  refuseOtherIds(link, id)
  const version = await compiledVersion(store.read, wave.versionId)
  const verdict = version.answers.validate(submission.answers, { final: true })
  const hashes = submissionHashes(wave.id, submission)
  const completedAt = clock().toISOString()

  await store.write(async trx => {
    await holdResponse(store, trx, wave.id, id)
    if (!(await claimSubmission(trx, { ...hashes, waveId: wave.id }))) {
      return acknowledgeAgain(trx, link, hashes)
    }
    if ((await waveState(trx, wave.id)) !== 'open') throw new Problem('wave-not-open')
    const draft = await takeDraft(trx, id)
    if (draft && !isTheirs(link, draft, hashes.secretHash)) throw new Problem('not-found')
    if (!verdict.ok) throw invalidAnswers(verdict.problems)
    const { answers } = verdict
    const startedAt = draft?.startedAt ?? null
    const response = { id, answers, locale, startedAt, completedAt, paradata }
    const invited = await redeemInvitation(trx, link.invitation)
    const stored = await insertResponses(trx, [{ ...completeResponse(wave, response), ...invited }])
    // A partial response of an earlier wave bears the id: some page has used it twice.
    if (stored === 0) throw new Problem('submission-differs')
  })
}

async function acknowledgeAgain(
  trx: Transaction<Database>,
  link: RespondentLink,
  { idHash, secretHash, bodyHash }: SubmissionHashes,
): Promise<void> {
  const { wave, invitation } = link
  const earlier = await findSubmission(trx, idHash)
  if (!earlier || !isTheirs(link, earlier, secretHash)) throw new Problem('not-found')
  if (earlier.bodyHash === bodyHash) return
  if (invitation) throw new Problem('already-answered')
  const isOpen = (await waveState(trx, wave.id)) === 'open'
  throw new Problem(isOpen ? 'submission-differs' : 'wave-not-open')
}
