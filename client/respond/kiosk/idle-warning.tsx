import { useEffect, useRef } from 'react'
import { useWords } from '../shell/words.ts'
import { useIdle } from './use-idle.ts'

export interface IdleWarningProps {
  /** Somebody has begun, so that there is something to put away. */
  readonly hasBegun: boolean
  readonly startAgain: () => void
}

/** In a kiosk the next person must not find the answers of the one who left. */
export function IdleWarning({ hasBegun, startAgain }: IdleWarningProps) {
  const words = useWords()
  const left = useIdle(hasBegun, startAgain)
  const dialog = useRef<HTMLDialogElement>(null)
  const isShown = left !== undefined
  useEffect(() => {
    if (isShown) dialog.current?.showModal?.()
    else dialog.current?.close?.()
  }, [isShown])
  return (
    <dialog className="idle-warning" ref={dialog} aria-labelledby="idle-warning-title">
      {isShown && (
        <>
          <h2 id="idle-warning-title">{words('kioskStillThere')}</h2>
          <p>{words('kioskRestart', { seconds: left })}</p>
          {/* Any touch says so; the button is what is looked for. */}
          <button type="button" className="onward">
            {words('kioskGoOn')}
          </button>
        </>
      )}
    </dialog>
  )
}
