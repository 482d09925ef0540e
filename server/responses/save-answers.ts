import type { z } from '@hono/zod-openapi'
import type { Transaction } from 'kysely'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { pagesOf } from '#survey-definitions/questions.ts'
import { tokenHash } from '../auth/token-hash.ts'
import type { Database, Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { advanceInvitation } from '../invitations/invitation.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { isOverQuota } from '../waves/quota-places.ts'
import { admitRespondent } from '../waves/wave.ts'
import type { GivenAnswers } from './given-answers.ts'
import type { Paradata, resumedAnswers, savedAnswers, savedRevision } from './respond.contract.ts'
import {
  holdResponse,
  isTheirs,
  type RespondentLink,
  refuseOtherIds,
  respondentLink,
} from './respondent-link.ts'
import {
  findDraft,
  insertDraft,
  type ResponseDraft,
  updateDraft,
} from './response-draft.queries.ts'
import { admitAddress } from './robots/admit-address.ts'
import { canonicalJson, findSubmission } from './submission.ts'
import type { SetAside } from './survey-response.table.ts'
import { validAnswers } from './valid-answers.ts'

interface Save {
  readonly id: string
  readonly secret: string
  /** One more than the revision that the page knows to be saved. */
  readonly revision: number
  readonly answers: GivenAnswers
  readonly locale: Locale
  readonly paradata?: Paradata | undefined
  readonly consent?: true | undefined
  /** The address that it came from; nothing of it is stored. */
  readonly caller?: string | undefined
}

/**
 * Saves the answers so far. The revision shows whether the page has seen what is stored: if not, the
 * refusal carries it. The same save once more, because its acknowledgement was lost, changes nothing.
 * Answers as well whether no more respondents like this are wanted.
 */
export async function saveAnswers(
  { store, clock, allowances }: Pick<Deps, 'store' | 'clock' | 'allowances'>,
  token: string,
  save: Save,
): Promise<z.infer<typeof savedRevision>> {
  const { id, revision, locale } = save
  const link = await respondentLink(store.read, token)
  const { waveId, invitation } = link
  if (!invitation) admitAddress(allowances, save.caller, 'save', clock())
  refuseOtherIds(link, id)
  const secretHash = tokenHash(save.secret)
  const now = clock().toISOString()

  return store.write(async trx => {
    const wave = await holdResponse(store, trx, waveId, id)
    const draft = await findDraft(trx, id)
    if (draft && !isTheirs(link, draft, secretHash)) throw new Problem('not-found')
    if (!draft) await refuseSubmitted(trx, link, id, secretHash)
    admitRespondent(wave, { hasBegun: draft !== undefined, now })
    const version = await compiledVersion(trx, wave.versionId)
    validAnswers(version, save, { final: false })
    if (draft && revision === draft.revision && isSame(draft, save)) return savedAs(draft)
    if (revision !== (draft?.revision ?? 0) + 1) throw stale(savedIn(draft))

    const labels = invitation?.labels ? JSON.parse(invitation.labels) : null
    const isOver = await isOverQuota(trx, wave, { answers: save.answers, labels })
    const setAside: SetAside | null = isOver ? 'over-quota' : null
    const change = {
      revision,
      locale,
      answers: JSON.stringify(save.answers),
      updatedAt: now,
      setAside,
      ...draftParadata(version.definition, save.paradata),
    }
    if (draft) await updateDraft(trx, { ...change, id })
    else await insertDraft(trx, { ...change, id, waveId, secretHash, startedAt: now })
    if (invitation && !draft) await advanceInvitation(trx, invitation.id, 'started')
    return savedAs(change)
  })
}

const savedAs = ({ revision, setAside }: Pick<ResponseDraft, 'revision' | 'setAside'>) => ({
  revision,
  ...(setAside && { setAside }),
})

/** What a draft stores of the page's paradata, exactly; what outlives the draft is coarsened then. */
function draftParadata(definition: SurveyDefinition, said: Paradata | undefined) {
  return {
    channel: said?.channel ?? null,
    device: said?.device ?? null,
    seconds: said?.seconds ?? null,
    lastPage: pageNames(definition).find(name => name === said?.lastPage) ?? null,
  }
}

/** As SurveyJS names pages that the author has not named. */
function pageNames(definition: SurveyDefinition): string[] {
  return pagesOf(definition).map(({ page }, index) => page.name || `page${index + 1}`)
}

/** A save that was under way when the questionnaire was submitted comes too late. */
async function refuseSubmitted(
  trx: Transaction<Database>,
  link: RespondentLink,
  id: string,
  secretHash: string,
) {
  const submission = await findSubmission(trx, tokenHash(id))
  if (!submission) return
  if (!isTheirs(link, submission, secretHash)) throw new Problem('not-found')
  throw stale({ revision: 0, answers: {}, submitted: true })
}

function isSame(draft: ResponseDraft, { answers, locale }: Save): boolean {
  return (
    draft.locale === locale && canonicalJson(JSON.parse(draft.answers)) === canonicalJson(answers)
  )
}

type Saved = z.infer<typeof savedAnswers>

const savedIn = (draft: ResponseDraft | undefined): Saved =>
  draft
    ? { revision: draft.revision, answers: JSON.parse(draft.answers), submitted: false }
    : { revision: 0, answers: {}, submitted: false }

const stale = (saved: Saved) => new Problem('stale-revision', { details: saved })

/** What is stored, for a caller that may see it; for any other there is nothing. */
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
