import { advance, type KeeperEvent } from './advance.ts'
import type { DeviceStorage } from './device-storage.ts'
import { isLater } from './is-later.ts'
import { type KeeperState, keeperState } from './keeper-state.ts'
import { keptRecordOf } from './kept-record-of.ts'
import type { KeptResponse } from './kept-response.ts'
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
  /** Runs later, and gives back how to call it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void
}

/** The state machine's hands: storage, requests and timers; every decision is `advance`'s. */
export function startKeeper(begun: KeptResponse, { storage, send, later }: KeeperOutside): Keeper {
  let state = keeperState(begun)
  let callOff = () => {}
  let sendingIsDue = false
  const listeners = new Set<() => void>()

  const tell = (event: KeeperEvent) => {
    const before = state
    state = advance(takeIn(state), event)
    keep(before)
    if (state.pause !== before.pause) pause()
    dueAtTurnsEnd()
    announce(before)
  }

  /** Another tab may have written since we last did. */
  const takeIn = (current: KeeperState) => {
    const found = storage.read()
    return found ? advance(current, { kind: 'foundRecord', record: found }) : current
  }

  const keep = (before: KeeperState) => {
    if (state.response === before.response && state.outcome === before.outcome) return
    const found = storage.read()
    if (found && isLater(found, state.response)) return
    storage.write(keptRecordOf(state))
  }

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
      const sending = nextSending(state)
      if (!sending) return
      const before = state
      state = advance(state, { kind: 'sending', sending })
      announce(before)
      void send(sending).then(reply => tell({ kind: 'replied', sending, reply }))
    })
  }

  const unwatch = storage.watch(() => {
    const found = storage.read()
    if (found) tell({ kind: 'foundRecord', record: found })
  })

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
      unwatch()
      callOff()
    },
  }
}
