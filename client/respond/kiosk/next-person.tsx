import { useEffect } from 'react'
import { useWords } from '../shell/words.ts'

const LOOKED_AT = 10_000

/** After the last page of a kiosk: back to the first, automatically or at once. */
export function NextPerson({ startAgain }: { readonly startAgain: () => void }) {
  const words = useWords()
  useEffect(() => {
    const timer = setTimeout(startAgain, LOOKED_AT)
    return () => clearTimeout(timer)
  }, [startAgain])
  return (
    <button type="button" className="onward" onClick={startAgain}>
      {words('kioskAgain')}
    </button>
  )
}
