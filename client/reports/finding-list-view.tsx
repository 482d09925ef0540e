import type { FindingLine } from '#analysis/report/document.ts'
import classes from './findings-section.module.css'

/** Verdicts in words with their sources. */
export function FindingList({ findings }: { findings: readonly FindingLine[] }) {
  return (
    <ul className={classes.findings}>
      {findings.map(({ verdict, text, source }) => (
        <li key={`${verdict} ${text}`}>
          <span className={classes.verdict}>{verdict}</span>
          <span>
            {text}
            {source && <span className={classes.source}>{source}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
