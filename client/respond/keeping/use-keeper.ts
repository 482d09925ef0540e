import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Way } from '../link/way.ts'
import { addAnswers } from './add-answers.ts'
import type { Answers } from './answers.ts'
import type { DeviceStorage } from './device-storage.ts'
import { type Keeper, startKeeper } from './keeper.ts'
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
  early: Answers,
): readonly [Keeper, KeeperState] {
  const [keeper] = useState(() => {
    const send = (sending: Sending) => sendToServer(token, way, sending)
    const started = startKeeper({ ...begun, locale }, { storage, send, later })
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
      keeper.stop()
    }
  }, [keeper])

  return [keeper, state]
}

/** Spread a little, so that a thousand pages do not return to a restarted server at once. */
function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds * (1 + Math.random() / 4))
  return () => clearTimeout(timer)
}
