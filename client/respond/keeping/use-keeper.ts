import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Way } from '../link/way.ts'
import { prover } from '../proof/prover.ts'
import { addAnswers } from './add-answers.ts'
import type { Answers } from './answers.ts'
import type { DeviceStorage } from './device-storage.ts'
import { type Keeper, type KeeperOutside, startKeeper } from './keeper.ts'
import type { KeeperState } from './keeper-state.ts'
import type { KeptResponse } from './kept-response.ts'
import { sendToServer } from './send-to-server.ts'
import type { Sending } from './sending.ts'

/** Keeps a response as long as its page is open. */
export function useKeeper(
  token: string,
  storage: DeviceStorage,
  begun: KeptResponse,
  locale: Locale,
  way: Way,
  { answers: early, consent, challenge, ...known }: Beginning,
): readonly [Keeper, KeeperState] {
  const [keeper] = useState(() => {
    const prove = challenge === undefined ? undefined : prover(token, challenge)
    const send = (sending: Sending) => sendToServer(token, way, sending, prove)
    const started = startKeeper({ ...begun, locale }, { storage, send, later, known })
    if (consent) started.tell({ kind: 'consentSaid', isGiven: true, now: Date.now() })
    if (Object.keys(early).length > 0) addAnswers(started, early)
    return started
  })
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)

  useEffect(() => {
    if (keeper.state().response.locale !== locale) keeper.tell({ kind: 'languageChosen', locale })
  }, [keeper, locale])

  useEffect(() => {
    const hurry = () => keeper.tell({ kind: 'hurried' })
    const look = () => {
      const isHidden = document.visibilityState === 'hidden'
      keeper.tell({ kind: isHidden ? 'hidden' : 'shown', now: Date.now() })
      if (isHidden) hurry()
    }
    look()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', look)
      if (!isLeftToDeliver(way, keeper.state())) keeper.stop()
    }
  }, [keeper, way])

  return [keeper, state]
}

/** What was done before the page's script came, and what is known beside the record. */
export interface Beginning extends NonNullable<KeeperOutside['known']> {
  readonly answers: Answers
  readonly consent: boolean
  /** On an open link. */
  readonly challenge?: string | undefined
}

/** In a kiosk the next person begins while the answers of the last are still on their way. */
function isLeftToDeliver({ channel }: Way, { response, outcome }: KeeperState): boolean {
  return channel === 'kiosk' && response.submission !== undefined && outcome === undefined
}

/** Spread a little, so that a thousand pages do not return to a restarted server at once. */
function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds * (1 + Math.random() / 4))
  return () => clearTimeout(timer)
}
