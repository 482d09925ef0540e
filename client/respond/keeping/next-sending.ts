import { type Answers, sameAnswers } from './answers.ts'
import type { KeeperState } from './keeper-state.ts'
import type { StampedAnswers } from './kept-response.ts'
import type { Sending } from './sending.ts'
import { plainAnswers } from './stamped-answers.ts'

/** What is to be sent now, if anything: never two things at once, and nothing the server has. */
export function nextSending(state: KeeperState): Sending | undefined {
  if (state.outcome || state.sending || state.pause) return undefined
  const { id, secret, locale, acknowledged, submission } = state.response
  if (submission) return { kind: 'submit', id, secret, ...submission }
  if (!state.caughtUp) return { kind: 'resume', id, secret }
  const stamped = readyAnswers(state)
  const answers = plainAnswers(stamped)
  if (isAcknowledged(state, stamped) || isRejected(state, answers)) return undefined
  const revision = acknowledged.revision + 1
  return { kind: 'save', id, secret, revision, answers, stamped, locale }
}

function readyAnswers({ response, unready }: KeeperState): StampedAnswers {
  const all = Object.entries(response.answers)
  return Object.fromEntries(all.filter(([key]) => !unready.includes(key)))
}

function isAcknowledged({ response }: KeeperState, ready: StampedAnswers): boolean {
  const { acknowledged, locale } = response
  // A respondent who only looks leaves nothing.
  if (acknowledged.revision === 0) return Object.keys(plainAnswers(ready)).length === 0
  return acknowledged.locale === locale && hasSameStamps(ready, acknowledged.answers)
}

function hasSameStamps(one: StampedAnswers, other: StampedAnswers): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every(key => one[key]?.at === other[key]?.at)
}

function isRejected({ response, rejected }: KeeperState, answers: Answers): boolean {
  return (
    rejected !== undefined &&
    rejected.locale === response.locale &&
    sameAnswers(rejected.answers, answers)
  )
}
