import { useCallback, useLayoutEffect, useRef } from 'react'

/** Where the focus is on the early page: the how-manieth of what can have it. */
export function earlyFocus(): number {
  return document.activeElement ? focusable().indexOf(document.activeElement) : -1
}

/** The same place on the page that took the early one's. */
export function restoreFocus(place: number): void {
  const element = focusable()[place]
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}

function focusable(): Element[] {
  return [...document.querySelectorAll('.questionnaire input, .questionnaire .onward')]
}

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
