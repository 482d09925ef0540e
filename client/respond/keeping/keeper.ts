import { advance, type KeeperEvent } from './advance.ts'
import type { DeviceStorage } from './device-storage.ts'
import { type KeeperState, keeperState } from './keeper-state.ts'
import { keptRecordOf } from './kept-record-of.ts'
import type { KeptRecord, KeptResponse } from './kept-response.ts'
import { needsKeeping } from './needs-keeping.ts'
import { nextSending } from './next-sending.ts'
import type { Reply } from './reply.ts'
import type { Sending } from './sending.ts'

/** Keeps one response on this device and sees to it that the server gets it. */
export interface Keeper {
  readonly state: () => KeeperState
  readonly tell: (event: KeeperEvent) => void
  readonly subscribe: (changed: () => void) => () => void
  readonly stop: () => void
}

export interface KeeperOutside {
  readonly storage: DeviceStorage
  readonly send: (sending: Sending) => Promise<Reply>
  /** What this page knows of the response beside its record. */
  readonly known?: Partial<Pick<KeeperState, 'needsConsent' | 'caughtUp' | 'isTrapped'>>
  /** Runs later, and gives back how to call it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void
}

/** The state machine's hands: storage, requests and timers; every decision is `advance`'s. */
export function startKeeper(begun: KeptResponse, outside: KeeperOutside): Keeper {
  const { storage, send, later } = outside
  let state: KeeperState = { ...keeperState(begun), ...outside.known }
  let callOff = () => {}
  let sendingIsDue = false
  let isStopped = false
  const listeners = new Set<() => void>()

  const tell = (event: KeeperEvent) => {
    if (isStopped) return
    const before = state
    const found = storage.read()
    state = advance(takeIn(state, found), event)
    if (needsKeeping(before, state, found)) storage.write(keptRecordOf(state))
    if (state.pause !== before.pause) pause()
    dueAtTurnsEnd()
    announce(before)
  }

  /** Another tab may have written since we last looked. */
  const takeIn = (current: KeeperState, record: KeptRecord | undefined) =>
    record ? advance(current, { kind: 'foundRecord', record }) : current

  const announce = (before: KeeperState) => {
    if (state !== before) for (const changed of listeners) changed()
  }

  const pause = () => {
    callOff()
    callOff = state.pause
      ? later(state.pause.milliseconds, () => tell({ kind: 'pauseOver' }))
      : () => {}
  }

  /** What changes in one turn is sent together. */
  const dueAtTurnsEnd = () => {
    if (sendingIsDue) return
    sendingIsDue = true
    queueMicrotask(() => {
      sendingIsDue = false
      const sending = isStopped ? undefined : nextSending(state)
      if (!sending) return
      const before = state
      state = advance(state, { kind: 'sending', sending })
      announce(before)
      void send(sending).then(reply => tell({ kind: 'replied', sending, reply }))
    })
  }

  const unwatch = storage.watch(() => tell({ kind: 'looked' }))

  // Two tabs opened one after the other are one response from the start.
  storage.write(begun)
  dueAtTurnsEnd()
  return {
    state: () => state,
    tell,
    subscribe: changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    stop: () => {
      isStopped = true
      unwatch()
      callOff()
    },
  }
}
