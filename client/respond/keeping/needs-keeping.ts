import { sameAnswers } from './answers.ts'
import { isLater } from './is-later.ts'
import type { KeeperState } from './keeper-state.ts'
import { isAnsweredMark, type KeptRecord, type KeptResponse } from './kept-response.ts'

/**
 * Is there something to write that this device does not hold yet? Two tabs that answered each
 * other's writing by writing would never come to rest, so each writes what is missing and no more.
 */
export function needsKeeping(
  before: KeeperState,
  after: KeeperState,
  found: KeptRecord | undefined,
): boolean {
  if (found && isLater(found, after.response)) return false
  if (after.outcome) return after.outcome !== before.outcome
  const { page, locale } = after.response
  const hasMoved = page !== before.response.page || locale !== before.response.locale
  return hasMoved || !holds(found, after.response)
}

function holds(found: KeptRecord | undefined, response: KeptResponse): boolean {
  return (
    found !== undefined &&
    !isAnsweredMark(found) &&
    found.id === response.id &&
    found.acknowledged.revision === response.acknowledged.revision &&
    found.refusals === response.refusals &&
    sameAnswers(found.answers, response.answers) &&
    sameAnswers(found.submission, response.submission) &&
    sameAnswers(found.consent, response.consent)
  )
}
