import { useEffect, useState } from 'react'

/** Nobody has touched anything for so long: they have probably gone. */
const IDLE = 60_000
/** Gives slow readers time to say that they are still there (WCAG 2.2.1). */
const WARNING = 20

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'] as const

/** The seconds that are left before it is over; undefined while somebody is there. */
export function useIdle(isWatched: boolean, over: () => void): number | undefined {
  const [left, setLeft] = useState<number>()

  useEffect(() => {
    if (!isWatched) {
      setLeft(undefined)
      return undefined
    }
    let idle = setTimeout(() => setLeft(WARNING), IDLE)
    const seen = () => {
      clearTimeout(idle)
      setLeft(undefined)
      idle = setTimeout(() => setLeft(WARNING), IDLE)
    }
    for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true })
    return () => {
      clearTimeout(idle)
      for (const sign of SIGNS) window.removeEventListener(sign, seen)
    }
  }, [isWatched])

  useEffect(() => {
    if (left === undefined) return undefined
    const tick = setTimeout(() => (left <= 1 ? over() : setLeft(left - 1)), 1000)
    return () => clearTimeout(tick)
  }, [left, over])

  return left
}
