import type { ReactNode } from 'react'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import type { TableContent } from '../ui/table-content.ts'
import classes from './report.module.css'

interface Props {
  /** The pictures; its sentence stands above, in the section. */
  readonly children: ReactNode
  readonly tableWords: string
  readonly tables: readonly TableContent[]
}

/** A picture with its table one click away. */
export function Figure({ children, tableWords, tables }: Props) {
  return (
    <figure className={classes.figure}>
      {children}
      <Disclosure summary={tableWords}>
        {tables.map(table => (
          <DataTable key={table.caption} {...table} captionShown={tables.length > 1} />
        ))}
      </Disclosure>
    </figure>
  )
}
