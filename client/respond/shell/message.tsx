import { Component, type ReactNode, useEffect, useRef } from 'react'
import type { TextKey } from '../texts/text.ts'
import { useWords } from './words.ts'

interface MessageProps {
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

/** A part of the page did not come; the answers so far are saved, so reloading loses nothing. */
export function NotLoaded() {
  const words = useWords()
  return (
    <Message title="offlineTitle" text="offline">
      <button type="button" className="onward" onClick={() => window.location.reload()}>
        {words('retry')}
      </button>
    </Message>
  )
}

interface CrashGuardProps {
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Words instead of an empty page when drawing fails. React takes nothing but a class for it. */
export class CrashGuard extends Component<CrashGuardProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render() {
    return this.state.hasCrashed ? this.props.fallback : this.props.children
  }
}
