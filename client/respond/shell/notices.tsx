import { useEffect, useState } from 'react'
import type { KeeperState } from '../keeping/keeper-state.ts'
import type { KeptResponse } from '../keeping/kept-response.ts'
import type { TextKey } from '../texts/text.ts'
import { useWords } from './words.ts'

export interface NoticesProps {
  readonly begun: KeptResponse
  readonly state: KeeperState
  readonly isKept: boolean
  /** Absent where the response belongs to one person, whose link it is. */
  readonly startAfresh: (() => void) | undefined
}

/** What the respondent should know about the keeping of the answers; nothing while all is well. */
export function Notices({ begun, state, isKept, startAfresh }: NoticesProps) {
  const words = useWords()
  const connection = useConnectionNotice(state)
  const notice = connection ?? (isKept ? undefined : 'notKept')
  const wasBegun = state.isResumed || Object.keys(begun.answers).length > 0
  return (
    <>
      {wasBegun && (
        <p className="notice">
          {words('resumed')}{' '}
          {startAfresh && (
            <button type="button" className="link-button" onClick={startAfresh}>
              {words('startAfresh')}
            </button>
          )}
        </p>
      )}
      <div role="status">{notice && <p className="notice">{words(notice)}</p>}</div>
    </>
  )
}

/** A single failure mends itself within a second and is nobody's business. */
function useConnectionNotice({ failures, trouble }: KeeperState): TextKey | undefined {
  const isAway = failures > 1 || (trouble === 'network' && !navigator.onLine)
  const [wasAway, setWasAway] = useState(false)
  useEffect(() => {
    if (isAway) setWasAway(true)
  }, [isAway])
  if (isAway) return trouble === 'server' ? 'serverAway' : 'noConnection'
  return wasAway && !trouble ? 'connectedAgain' : undefined
}
