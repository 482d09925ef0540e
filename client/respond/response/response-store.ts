import { advance, type ResponseEvent } from './advance.ts'
import { type Answers, plainAnswers } from './answers.ts'
import { needsSaving } from './between-tabs.ts'
import type { LocalRecord, LocalResponse } from './local-response.ts'
import type { DeviceStorage } from './local-storage.ts'
import { nextSending } from './next-sending.ts'
import { type ResponseState, recordToSave, responseState } from './response-state.ts'
import type { Reply, Sending } from './sending.ts'

/** Holds one response, saves it on this device and delivers it to the server. */
export interface ResponseStore {
  readonly state: () => ResponseState
  readonly dispatch: (event: ResponseEvent) => void
  readonly subscribe: (changed: () => void) => () => void
  readonly stop: () => void
}

export interface StoreEffects {
  readonly storage: DeviceStorage
  readonly send: (sending: Sending) => Promise<Reply>
  /** What this page knows of the response beside its record. */
  readonly known?: Partial<Pick<ResponseState, 'needsConsent' | 'caughtUp' | 'isTrapped'>>
  /** Runs the work later; the returned function cancels it. */
  readonly later: (milliseconds: number, work: () => void) => () => void
}

/** Runs storage, requests and timers; every decision is `advance`'s. */
export function startResponseStore(begun: LocalResponse, effects: StoreEffects): ResponseStore {
  const { storage, send, later } = effects
  let state: ResponseState = { ...responseState(begun), ...effects.known }
  let cancelPause = () => {}
  let sendingIsDue = false
  let isStopped = false
  const listeners = new Set<() => void>()

  const dispatch = (event: ResponseEvent) => {
    if (isStopped) return
    const before = state
    const found = storage.read()
    state = advance(mergeStored(state, found), event)
    if (needsSaving(before, state, found)) storage.write(recordToSave(state))
    if (state.pause !== before.pause) pause()
    scheduleSending()
    announce(before)
  }

  /** Another tab may have written since we last looked. */
  const mergeStored = (current: ResponseState, record: LocalRecord | undefined) =>
    record ? advance(current, { kind: 'foundRecord', record }) : current

  const announce = (before: ResponseState) => {
    if (state !== before) for (const changed of listeners) changed()
  }

  const pause = () => {
    cancelPause()
    cancelPause = state.pause
      ? later(state.pause.milliseconds, () => dispatch({ kind: 'pauseOver' }))
      : () => {}
  }

  /** Changes made in the same task are sent together. */
  const scheduleSending = () => {
    if (sendingIsDue) return
    sendingIsDue = true
    queueMicrotask(() => {
      sendingIsDue = false
      const sending = isStopped ? undefined : nextSending(state)
      if (!sending) return
      const before = state
      state = advance(state, { kind: 'sending', sending })
      announce(before)
      void send(sending).then(reply => dispatch({ kind: 'replied', sending, reply }))
    })
  }

  const unwatch = storage.watch(() => dispatch({ kind: 'looked' }))

  // Two tabs opened one after the other are one response from the start.
  storage.write(begun)
  scheduleSending()
  return {
    state: () => state,
    dispatch,
    subscribe: changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    stop: () => {
      isStopped = true
      unwatch()
      cancelPause()
    },
  }
}

/** Adds answers that were given before SurveyJS was loaded. */
export function addAnswers(store: ResponseStore, given: Answers): void {
  const before = plainAnswers(store.state().response.answers)
  const answers = { ...before, ...given }
  store.dispatch({ kind: 'answered', before, answers, unready: [], now: Date.now() })
}
