import type { Note } from '#analysis/report/document.ts'
import classes from './note-lines.module.css'
import { ReportLinkView } from './report-link-view.tsx'

/** Whom the figures are about and whose answers are missing from them. */
export function NoteLines({ notes }: { notes: readonly Note[] }) {
  return notes.map(({ text, link }) => (
    <p key={text} className={classes.note}>
      {text}
      {link && <ReportLinkView link={link} className={classes.back} />}
    </p>
  ))
}
