import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Note } from '../ui/note.tsx'
import { Section } from '../ui/section.tsx'
import type { CommitStep } from './import-steps.tsx'
import classes from './imports.module.css'

interface Props extends CommitStep {
  readonly counts: readonly (readonly [name: string, rows: number])[]
  /** Rows that would get in. */
  readonly fitting: number
  readonly hint: string
  readonly children?: ReactNode
}

/** What the dry run found, how to fix it, and the import of what fits. */
export function Outcome(props: Props) {
  const { counts, fitting, hint, children, isStale, isBusy, hasBegun, commit } = props
  const { t } = useTranslation('import')
  const { formats } = useReader()
  return (
    <Section title={t('outcome.title')}>
      <dl className={classes.counts}>
        {counts.map(([name, rows]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formats.count(rows)}</dd>
          </div>
        ))}
      </dl>
      {isStale && (
        <Note>
          <p>{t('outcome.stale')}</p>
        </Note>
      )}
      {children}
      <div className={classes.step}>
        <Button onClick={commit} disabled={isBusy || isStale || fitting === 0}>
          {hasBegun
            ? t('commit.resume')
            : t('commit.submit', { count: fitting, shown: formats.count(fitting) })}
        </Button>
        <p>{hint}</p>
      </div>
    </Section>
  )
}

interface RowsProps {
  readonly hint: string
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
  readonly children?: ReactNode
}

/** The rows that there is something to say about. */
export function OutcomeRows({ hint, rows, children }: RowsProps) {
  const { t } = useTranslation('import')
  if (rows.length === 0) return null
  return (
    <Disclosure summary={t('outcome.rowsTitle')}>
      <p className={classes.hint}>{hint}</p>
      <ul className={classes.rows} data-cells={rows[0]?.cells.length}>
        {rows.map(({ key, cells }) => (
          <li key={key}>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
              <span key={at}>{cell}</span>
            ))}
          </li>
        ))}
      </ul>
      {children}
    </Disclosure>
  )
}
