import { Message } from './message.tsx'
import { useWords } from './words.ts'

/** A part of the page did not come; the answers so far are kept, so beginning again loses nothing. */
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
