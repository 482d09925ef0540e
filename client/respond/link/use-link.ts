import { useCallback, useEffect, useState } from 'react'
import { type LinkRead, readLink } from './read-link.ts'

/** What the link leads to, once it is known; and another attempt, also when the connection is back. */
export function useLink(token: string): readonly [LinkRead | undefined, () => void] {
  const [read, setRead] = useState<LinkRead>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt(before => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads it again
  useEffect(() => {
    let isCurrent = true
    void readLink(token).then(found => {
      if (isCurrent) setRead(found)
    })
    return () => {
      isCurrent = false
    }
  }, [token, attempt])

  useEffect(() => {
    if (read?.kind === 'link' || read?.kind === 'unknown') return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [read, retry])

  return [read, retry]
}
