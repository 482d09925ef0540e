import { type RefObject, useEffect, useRef, useState } from 'react'

export interface Focus {
  readonly form: RefObject<HTMLFormElement | null>
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** Once what is wrong has been drawn. */
  readonly toFirstFault: () => void
}

/** A new page is begun at its heading, which is thereby read out; a faulty one at its first fault. */
export function useFocus(pageId: string): Focus {
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shownPage = useRef(pageId)
  const [faultyTimes, setFaultyTimes] = useState(0)

  useEffect(() => {
    if (shownPage.current === pageId) return
    shownPage.current = pageId
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [pageId])

  useEffect(() => {
    if (faultyTimes > 0) focusFirstInput(form.current?.querySelector('.element[data-faulty=true]'))
  }, [faultyTimes])

  return { form, heading, toFirstFault: () => setFaultyTimes(times => times + 1) }
}

/** Of radio buttons the chosen one takes the focus, as it does for the keyboard. */
export function focusFirstInput(element: Element | null | undefined): void {
  const input =
    element?.querySelector<HTMLElement>('input:checked:enabled') ??
    element?.querySelector<HTMLElement>(
      'input:enabled, select:enabled, textarea:enabled, button:enabled, [tabindex]',
    )
  input?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'start' })
}
