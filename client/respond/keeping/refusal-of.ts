import type { Problem } from '../api/call-api.ts'
import type { KeptAnswers } from '../api/contract.ts'
import { isRecord } from './is-record.ts'
import type { RefusedAnswer, Reply } from './reply.ts'
import type { Sending } from './sending.ts'

/** What a problem document means for the request that it answers. */
export function refusalOf(kind: Sending['kind'], { code, details }: Problem): Reply {
  switch (code) {
    case 'stale-revision':
      return isKept(details) ? replacement(details) : { kind: 'rejected', code }
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
      return kind === 'resume' ? { kind: 'nothingKept' } : { kind: 'unknownLink' }
    case 'busy':
      return { kind: 'unreachable', trouble: 'server' }
    default:
      return { kind: 'rejected', code }
  }
}

function replacement({ revision, answers, submitted }: KeptAnswers): Reply {
  return submitted ? { kind: 'answeredBefore' } : { kind: 'stale', revision, answers }
}

function isKept(details: unknown): details is KeptAnswers {
  return isRecord(details) && typeof details.revision === 'number' && isRecord(details.answers)
}

function isInvalid(details: unknown): details is { problems: readonly RefusedAnswer[] } {
  return (
    isRecord(details) &&
    Array.isArray(details.problems) &&
    details.problems.every(problem => isRecord(problem) && typeof problem.question === 'string')
  )
}
