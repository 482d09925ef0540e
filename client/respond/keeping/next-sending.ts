import { type Answers, sameAnswers } from './answers.ts'
import type { KeeperState } from './keeper-state.ts'
import type { Sending } from './sending.ts'
import { plainAnswers } from './stamped-answers.ts'

/** What is to be sent now, if anything: never two things at once, and nothing the server has. */
export function nextSending(state: KeeperState): Sending | undefined {
  if (state.outcome || state.sending || state.pause) return undefined
  const { id, secret, locale, acknowledged, submission } = state.response
  if (submission) return { kind: 'submit', id, secret, ...submission }
  if (!state.caughtUp) return { kind: 'resume', id, secret }
  const answers = readyAnswers(state)
  if (isAcknowledged(state, answers) || isRejected(state, answers)) return undefined
  return { kind: 'save', id, secret, revision: acknowledged.revision + 1, answers, locale }
}

function readyAnswers({ response, unready }: KeeperState): Answers {
  const answers = Object.entries(plainAnswers(response.answers))
  return Object.fromEntries(answers.filter(([key]) => !unready.includes(key)))
}

/** A respondent who only looks leaves nothing: the first save needs an answer. */
function isAcknowledged({ response }: KeeperState, answers: Answers): boolean {
  const { acknowledged, locale } = response
  if (!sameAnswers(answers, acknowledged.answers)) return false
  return acknowledged.revision === 0 || acknowledged.locale === locale
}

function isRejected({ response, rejected }: KeeperState, answers: Answers): boolean {
  return (
    rejected !== undefined &&
    rejected.locale === response.locale &&
    sameAnswers(rejected.answers, answers)
  )
}
