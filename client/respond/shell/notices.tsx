import { useEffect, useState } from 'react'
import type { LocalResponse } from '../response/local-response.ts'
import type { ResponseState } from '../response/response-state.ts'
import type { TextKey } from '../texts/text.ts'
import { useWords } from './words.ts'

export interface NoticesProps {
  readonly begun: LocalResponse
  readonly state: ResponseState
  readonly isSaved: boolean
  /** Absent where the response belongs to one person, whose link it is. */
  readonly startAfresh: (() => void) | undefined
}

/** What the respondent should know about how the answers are saved; nothing while all is well. */
export function Notices({ begun, state, isSaved, startAfresh }: NoticesProps) {
  const words = useWords()
  const connection = useConnectionNotice(state)
  const notice = connection ?? (isSaved ? undefined : 'notSaved')
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

/** A single failure usually recovers within a second and is not shown. */
function useConnectionNotice({ failures, trouble }: ResponseState): TextKey | undefined {
  const isAway = failures > 1 || (trouble === 'network' && !navigator.onLine)
  const [wasAway, setWasAway] = useState(false)
  useEffect(() => {
    if (isAway) setWasAway(true)
  }, [isAway])
  if (isAway) return trouble === 'server' ? 'serverAway' : 'noConnection'
  return wasAway && !trouble ? 'connectedAgain' : undefined
}
