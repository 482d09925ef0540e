import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Way } from '../link/link.ts'
import { prover } from '../proof/prover.ts'
import type { Answers } from './answers.ts'
import type { LocalResponse } from './local-response.ts'
import type { DeviceStorage } from './local-storage.ts'
import type { ResponseState } from './response-state.ts'
import {
  addAnswers,
  type ResponseStore,
  type StoreEffects,
  startResponseStore,
} from './response-store.ts'
import { sendToServer } from './send-to-server.ts'
import type { Sending } from './sending.ts'

/** Holds a response while its page is open. */
export function useResponse(
  token: string,
  storage: DeviceStorage,
  begun: LocalResponse,
  locale: Locale,
  way: Way,
  { answers: early, consent, challenge, ...known }: Beginning,
): readonly [ResponseStore, ResponseState] {
  const [store] = useState(() => {
    const prove = challenge === undefined ? undefined : prover(token, challenge)
    const send = (sending: Sending) => sendToServer(token, way, sending, prove)
    const started = startResponseStore({ ...begun, locale }, { storage, send, later, known })
    if (consent) started.dispatch({ kind: 'consentSaid', isGiven: true, now: Date.now() })
    if (Object.keys(early).length > 0) addAnswers(started, early)
    return started
  })
  const state = useSyncExternalStore(store.subscribe, store.state)

  useEffect(() => {
    if (store.state().response.locale !== locale) store.dispatch({ kind: 'languageChosen', locale })
  }, [store, locale])

  useEffect(() => {
    const hurry = () => store.dispatch({ kind: 'hurried' })
    const look = () => {
      const isHidden = document.visibilityState === 'hidden'
      store.dispatch({ kind: isHidden ? 'hidden' : 'shown', now: Date.now() })
      if (isHidden) hurry()
    }
    look()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', look)
      if (!isLeftToDeliver(way, store.state())) store.stop()
    }
  }, [store, way])

  return [store, state]
}

/** What was done before the page's script came, and what is known beside the record. */
export interface Beginning extends NonNullable<StoreEffects['known']> {
  readonly answers: Answers
  readonly consent: boolean
  /** On an open link. */
  readonly challenge?: string | undefined
}

/** In a kiosk the next person begins while the answers of the last are still on their way. */
function isLeftToDeliver({ channel }: Way, { response, outcome }: ResponseState): boolean {
  return channel === 'kiosk' && response.submission !== undefined && outcome === undefined
}

/** Spread a little, so that a thousand pages do not return to a restarted server at once. */
function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds * (1 + Math.random() / 4))
  return () => clearTimeout(timer)
}
