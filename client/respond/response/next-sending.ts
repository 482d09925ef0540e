import { type Answers, plainAnswers, type StampedAnswers, sameAnswers } from './answers.ts'
import type { ResponseState } from './response-state.ts'
import type { Sending } from './sending.ts'

/** What is to be sent now, if anything: never two things at once, and nothing the server has. */
export function nextSending(state: ResponseState): Sending | undefined {
  if (state.outcome || state.sending || state.pause) return undefined
  const { id, secret, locale, acknowledged, submission, page, spent, receipt } = state.response
  const hasConsent = state.response.consent?.isGiven === true
  if (state.needsConsent && !hasConsent) return undefined
  if (submission) {
    const withReceipt = receipt !== undefined && { receipt }
    const trapped = state.isTrapped && { isTrapped: state.isTrapped }
    return { kind: 'submit', id, secret, hasConsent, ...withReceipt, ...trapped, ...submission }
  }
  if (!state.caughtUp) return { kind: 'resume', id, secret }
  const stamped = readyAnswers(state)
  const answers = plainAnswers(stamped)
  if (isAcknowledged(state, stamped) || isRejected(state, answers)) return undefined
  const revision = acknowledged.revision + 1
  const said = { answers, stamped, locale, spent, hasConsent, ...(page !== undefined && { page }) }
  return { kind: 'save', id, secret, revision, ...said }
}

function readyAnswers({ response, unready }: ResponseState): StampedAnswers {
  const all = Object.entries(response.answers)
  return Object.fromEntries(all.filter(([key]) => !unready.includes(key)))
}

function isAcknowledged(state: ResponseState, ready: StampedAnswers): boolean {
  const { acknowledged, locale, page } = state.response
  // A respondent who only looks leaves nothing.
  if (acknowledged.revision === 0) return Object.keys(plainAnswers(ready)).length === 0
  if (acknowledged.locale !== locale || state.reportedPage !== page) return false
  return hasSameStamps(ready, acknowledged.answers)
}

function hasSameStamps(one: StampedAnswers, other: StampedAnswers): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every(key => one[key]?.at === other[key]?.at)
}

function isRejected({ response, rejected }: ResponseState, answers: Answers): boolean {
  return (
    rejected !== undefined &&
    rejected.locale === response.locale &&
    sameAnswers(rejected.answers, answers)
  )
}
