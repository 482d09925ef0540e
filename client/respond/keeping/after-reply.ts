import type { KeeperState } from './keeper-state.ts'
import { pauseAfterFailure, pauseAfterSave } from './pauses.ts'
import type { Reply } from './reply.ts'
import type { Sending } from './sending.ts'
import { adoptFromServer, type ServerCopy } from './stamped-answers.ts'

/** What a reply makes of the state. */
export function afterReply(before: KeeperState, sending: Sending, reply: Reply): KeeperState {
  const state: KeeperState = { ...before, sending: undefined }
  switch (reply.kind) {
    case 'unreachable':
      return {
        ...state,
        // A save may have reached the server all the same.
        caughtUp: state.caughtUp && sending.kind !== 'save',
        trouble: reply.trouble,
        failures: state.failures + 1,
        pause: pauseAfterFailure(state.failures, reply.retryAfter),
      }
    case 'rejected':
      return rejected(reached(state), sending, reply.code)
    case 'saved':
      if (reply.setAside) return { ...reached(state), outcome: 'notWanted' }
      return { ...acknowledge(reached(state), sending, reply.revision), pause: pauseAfterSave }
    case 'stale':
      return adopt(reached(state), { revision: reply.revision, answers: reply.answers })
    case 'resumed': {
      const { revision, answers, locale } = reply
      return {
        ...adopt(reached(state), { revision, answers, locale }),
        caughtUp: true,
        ...(Object.keys(answers).length > 0 && { isResumed: true }),
      }
    }
    case 'nothingKept':
      return { ...adopt(reached(state), { revision: 0, answers: {} }), caughtUp: true }
    case 'received':
      return { ...reached(state), outcome: reply.setAside ? 'receivedUncounted' : 'received' }
    case 'answeredBefore':
      return { ...withoutReceipt(reached(state)), outcome: reply.kind }
    case 'closed':
    case 'paused':
    case 'unknownLink':
      return { ...reached(state), outcome: reply.kind }
    case 'refused':
      return { ...editable(reached(state)), refused: reply.problems }
  }
}

/** It was another submission that was taken: this receipt leads nowhere. */
function withoutReceipt(state: KeeperState): KeeperState {
  const { receipt: _, ...response } = state.response
  return { ...state, response }
}

function reached(state: KeeperState): KeeperState {
  return { ...state, trouble: undefined, failures: 0 }
}

function acknowledge(state: KeeperState, sending: Sending, revision: number): KeeperState {
  if (sending.kind !== 'save' || revision <= state.response.acknowledged.revision) return state
  const { stamped: answers, locale, page } = sending
  const acknowledged = { revision, answers, locale }
  const told = { ...state, response: { ...state.response, acknowledged } }
  return page === undefined ? told : { ...told, toldPage: page }
}

function adopt(state: KeeperState, server: ServerCopy): KeeperState {
  const { response } = state
  return { ...state, response: { ...response, ...adoptFromServer(response, server) } }
}

function rejected(state: KeeperState, sending: Sending, code: string): KeeperState {
  if (sending.kind === 'resume') return { ...state, caughtUp: true }
  const { answers, locale } = sending
  const final = sending.kind === 'submit'
  return {
    ...(final ? editable(state) : state),
    rejected: { code, answers, locale, final },
  }
}

/** Surely not stored, so the answers may be changed and sent anew. */
function editable(state: KeeperState): KeeperState {
  const { submission: _, ...response } = state.response
  return { ...state, response: { ...response, refusals: response.refusals + 1 } }
}
