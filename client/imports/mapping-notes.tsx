import { Note } from '../ui/note.tsx'

/** What to know about a mapping before it is checked. */
export function MappingNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <Note>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </Note>
  )
}
