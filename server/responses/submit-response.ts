import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { redeemInvitation } from '../invitations/invitation.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { takeQuotaPlace } from '../waves/quota-places.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { admitRespondent } from '../waves/wave.ts'
import {
  holdResponse,
  isTheirs,
  type RespondentLink,
  refuseOtherIds,
  respondentLink,
} from './respondent-link.ts'
import { takeDraft } from './response-draft.queries.ts'
import { admitArrival, arrivalSignals } from './robots/arrival.ts'
import {
  claimSubmission,
  findSubmission,
  type Submission,
  type SubmissionHashes,
  setSubmissionAside,
  submissionHashes,
} from './submission.ts'
import { insertResponse } from './survey-response.queries.ts'
import type { SetAside } from './survey-response.table.ts'
import { completeResponse } from './survey-response.ts'
import { validAnswers } from './valid-answers.ts'

/**
 * Takes an answered questionnaire in and returns once it is on disk. In one transaction the answers
 * are stored, the draft is deleted and the submission is remembered, so that the same one again is
 * acknowledged again, whatever has become of the wave since. Says whether it is set aside.
 */
export async function submitResponse(
  { store, clock, linkKey, allowances }: Pick<Deps, 'store' | 'clock' | 'linkKey' | 'allowances'>,
  token: string,
  submission: Submission,
): Promise<SetAside | null> {
  const { id, locale, paradata, receipt } = submission
  const link = await respondentLink(store.read, token)
  const { waveId } = link
  const now = clock()
  const arrival = link.invitation
    ? undefined
    : admitArrival(allowances, { linkKey, waveId, now }, submission)
  refuseOtherIds(link, id)
  const hashes = submissionHashes(waveId, submission)
  const completedAt = now.toISOString()

  return store.write(async trx => {
    const wave = await holdResponse(store, trx, waveId, id)
    if (!(await claimSubmission(trx, { ...hashes, waveId }))) {
      return acknowledgeAgain(trx, link, wave, hashes)
    }
    const draft = await takeDraft(trx, id)
    if (draft && !isTheirs(link, draft, hashes.secretHash)) throw new Problem('not-found')
    admitRespondent(wave, { hasBegun: draft !== undefined, now: completedAt })
    const version = await compiledVersion(trx, wave.versionId)
    const answers = validAnswers(version, submission, { final: true })
    const startedAt = draft?.startedAt ?? null
    const response = { id, answers, locale, startedAt, completedAt, paradata, receipt }
    const invited = await redeemInvitation(trx, link.invitation)
    const labels = invited?.labels ? JSON.parse(invited.labels) : null
    const setAside = await takeQuotaPlace(trx, wave, { answers, labels }, completedAt)
    if (setAside) await setSubmissionAside(trx, hashes.idHash, setAside)
    const signals = arrival && (await arrivalSignals(trx, arrival))
    const given = { ...completeResponse(wave, response), ...invited, setAside, signals }
    // A partial response of an earlier wave bears the id: some page has used it twice.
    if (!(await insertResponse(trx, given))) throw new Problem('submission-differs')
    return setAside
  })
}

async function acknowledgeAgain(
  trx: Transaction<Database>,
  link: RespondentLink,
  wave: Wave,
  { idHash, secretHash, bodyHash }: SubmissionHashes,
): Promise<SetAside | null> {
  const earlier = await findSubmission(trx, idHash)
  if (!earlier || !isTheirs(link, earlier, secretHash)) throw new Problem('not-found')
  if (earlier.bodyHash === bodyHash) return earlier.setAside
  if (link.invitation) throw new Problem('already-answered')
  throw new Problem(wave.state === 'open' ? 'submission-differs' : 'wave-not-open')
}
