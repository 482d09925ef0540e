import { useCallback, useEffect, useState } from 'react'
import { callApi } from '../api/call-api.ts'
import { type LinkRead, readLink, type Way } from './link.ts'

/**
 * What the link leads to: as the page was served with, or once it is known; and another attempt, also
 * when the connection is back.
 */
export function useLink(
  token: string,
  served: LinkRead | undefined,
): readonly [LinkRead | undefined, () => void] {
  const [read, setRead] = useState(served)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt(before => before + 1), [])

  useEffect(() => {
    if (served && attempt === 0) return undefined
    let isCurrent = true
    void readLink(token).then(found => {
      if (isCurrent) setRead(found)
    })
    return () => {
      isCurrent = false
    }
  }, [token, served, attempt])

  useEffect(() => {
    if (read?.kind === 'link' || read?.kind === 'unknown') return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [read, retry])

  return [read, retry]
}

/**
 * Tells the server that one more has opened the questionnaire, and nothing else. A page at a counter
 * or inside another page is shown whether anybody comes or not.
 */
export function reportOpening(token: string, { channel }: Way): void {
  if (channel !== 'open' && channel !== 'personal') return
  void callApi({ method: 'POST', path: `/api/links/${encodeURIComponent(token)}/openings` })
}
