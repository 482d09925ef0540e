import { type ReactNode, useEffect, useRef } from 'react'
import type { TextKey } from '../texts/text.ts'
import { useWords } from './words.ts'

export interface MessageProps {
  readonly title: TextKey
  readonly text?: TextKey
  /** The page became this while somebody was reading it: it is read out from its heading. */
  readonly arrived?: boolean
  readonly children?: ReactNode
}

/** A page that says one thing, and what can be done about it. */
export function Message({ title, text, arrived = false, children }: MessageProps) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus()
  }, [arrived])
  return (
    <section className="message">
      <h2 ref={heading} tabIndex={-1}>
        {words(title)}
      </h2>
      {text && <p>{words(text)}</p>}
      {children}
    </section>
  )
}
