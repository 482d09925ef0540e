import { useWords } from './words.ts'

/**
 * A field for robots: out of sight, not read aloud, passed over by the tab key, and of a kind that no
 * browser fills in by itself. Whoever comes upon it all the same is told to leave it.
 */
export function Trap({ filled }: { readonly filled: () => void }) {
  const words = useWords()
  return (
    <label className="trap" aria-hidden>
      {words('leaveEmpty')}
      <input name={TRAP} tabIndex={-1} autoComplete="off" onInput={filled} />
    </label>
  )
}

export const TRAP = 'subject'
