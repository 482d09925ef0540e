import { isRecord } from '#survey-definitions/answers/answer-value.ts'
import { type Called, callApi, type Problem } from '../api/call-api.ts'
import type {
  ResumeAnswer,
  SaveAnswer,
  SaveBody,
  SavedAnswers,
  SubmitAnswer,
  SubmitBody,
} from '../api/contract.ts'
import type { Way } from '../link/link.ts'
import { sendLater } from '../offline/send-later.ts'
import type { Prove } from '../proof/prover.ts'
import type {
  RefusedAnswer,
  Reply,
  ResumeSending,
  SaveSending,
  Sending,
  SubmitSending,
} from './sending.ts'

/** Carries a request to the server of this page, and its meaning back. */
export function sendToServer(
  token: string,
  way: Way,
  sending: Sending,
  prove?: Prove,
): Promise<Reply> {
  const link = `/api/links/${encodeURIComponent(token)}`
  switch (sending.kind) {
    case 'resume':
      return resume(link, sending)
    case 'save':
      // Somebody has begun: from now on it is worked off meanwhile.
      void prove?.(sending.id)
      return save(link, way, sending)
    case 'submit':
      return submit(token, link, way, sending, prove)
  }
}

async function resume(link: string, { id, secret }: ResumeSending): Promise<Reply> {
  const called = await callApi<ResumeAnswer>({
    method: 'GET',
    path: `${link}/drafts/${id}`,
    secret,
  })
  if (called.kind !== 'answered') return failureOf('resume', called)
  if (called.body.submitted) return { kind: 'answeredBefore' }
  const { revision, answers, locale } = called.body
  return { kind: 'resumed', revision, answers, locale }
}

async function save(link: string, way: Way, sending: SaveSending): Promise<Reply> {
  const { id, secret, revision, answers, locale, page, spent, hasConsent } = sending
  const paradata = { ...way, seconds: seconds(spent), ...(page && { lastPage: page }) }
  const agreed = hasConsent && { consent: true as const }
  const body: SaveBody = { revision, answers, locale, paradata, ...agreed }
  const called = await callApi<SaveAnswer>({
    method: 'PUT',
    path: `${link}/drafts/${id}`,
    secret,
    body,
  })
  if (called.kind !== 'answered') return failureOf('save', called)
  const { revision: saved, setAside } = called.body
  return { kind: 'saved', revision: saved, ...(setAside && { setAside: true }) }
}

async function submit(
  token: string,
  link: string,
  way: Way,
  { id, secret, answers, locale, spent, receipt, hasConsent, isTrapped }: SubmitSending,
  prove: Prove | undefined,
): Promise<Reply> {
  const proof = await prove?.(id)
  const body: SubmitBody = {
    id,
    answers,
    locale,
    paradata: { ...way, seconds: seconds(spent) },
    ...(receipt !== undefined && { receipt }),
    ...(hasConsent && { consent: true }),
    ...(proof !== undefined && { proof }),
    ...(isTrapped && { subject: 'filled in' }),
  }
  const path = `${link}/responses`
  const called = await callApi<SubmitAnswer>({ method: 'POST', path, secret, body })
  if (called.kind === 'unreachable') sendLater(token, path, secret, body).catch(() => {})
  if (called.kind !== 'answered') return failureOf('submit', called)
  // What stands between us and the server may answer in its name, but not with this id.
  if (called.body.id !== id) return { kind: 'unreachable', trouble: 'server' }
  return { kind: 'received', ...(called.body.setAside && { setAside: true }) }
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)

function failureOf(
  kind: Sending['kind'],
  called: Exclude<Called<unknown>, { kind: 'answered' }>,
): Reply {
  return called.kind === 'refused' ? refusalOf(kind, called.problem) : called
}

/** What a problem document means for the request that it answers. */
export function refusalOf(kind: Sending['kind'], { code, details }: Problem): Reply {
  switch (code) {
    case 'stale-revision':
      return isSaved(details) ? replacement(details) : { kind: 'rejected', code }
    case 'invalid-answers':
      return kind === 'submit' && isInvalid(details)
        ? { kind: 'refused', problems: details.problems }
        : { kind: 'rejected', code }
    case 'submission-differs':
    case 'already-answered':
      return { kind: 'answeredBefore' }
    case 'wave-not-open':
      return { kind: 'closed' }
    case 'wave-paused':
      return { kind: 'paused' }
    case 'not-found':
      return kind === 'resume' ? { kind: 'nothingSaved' } : { kind: 'unknownLink' }
    case 'busy':
      return { kind: 'unreachable', trouble: 'server' }
    default:
      return { kind: 'rejected', code }
  }
}

function replacement({ revision, answers, submitted }: SavedAnswers): Reply {
  return submitted ? { kind: 'answeredBefore' } : { kind: 'stale', revision, answers }
}

function isSaved(details: unknown): details is SavedAnswers {
  return isRecord(details) && typeof details.revision === 'number' && isRecord(details.answers)
}

function isInvalid(details: unknown): details is { problems: readonly RefusedAnswer[] } {
  return (
    isRecord(details) &&
    Array.isArray(details.problems) &&
    details.problems.every(problem => isRecord(problem) && typeof problem.question === 'string')
  )
}
