import { useCallback, useLayoutEffect, useRef } from 'react'
import { restoreFocus } from './early-focus.ts'

/** Remembers where the focus was on the page that is replaced, and puts it there on the next. */
export function useFocusHandedOver(isReplaced: boolean): (place: number) => void {
  const left = useRef(-1)
  useLayoutEffect(() => {
    if (isReplaced) restoreFocus(left.current)
  }, [isReplaced])
  return useCallback(place => {
    left.current = place
  }, [])
}
