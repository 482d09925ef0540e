import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../ui/section.tsx'
import { type MappedColumn, optionOf, type Target } from './mapping.ts'
import classes from './mapping-table.module.css'

export interface Choice<T> {
  readonly label: string
  readonly target: T
}

/** A choice, or several under a heading. */
export type Choices<T> = readonly (
  | Choice<T>
  | { readonly group: string; readonly choices: readonly Choice<T>[] }
)[]

interface Props<T> {
  readonly intro: string
  /** The heading over what the columns are. */
  readonly heading: string
  readonly columns: readonly MappedColumn[]
  readonly choices: Choices<T>
  readonly targetOf: (column: string) => T | undefined
  readonly change: (column: string, target: T) => void
  readonly disabled: boolean
  readonly children?: ReactNode
}

/** The columns of a file, examples from them, and what each of them is: guessed, and to be corrected. */
export function MappingTable<T extends Target | { readonly to: 'new' }>(props: Props<T>) {
  const { intro, heading, columns, choices, targetOf, change, disabled, children } = props
  const { t } = useTranslation('import')
  const optionFor = ({ label, target }: Choice<T>) => ({ label, value: optionOf(target) })
  const all = choices.flatMap(choice => ('group' in choice ? choice.choices : [choice]))
  return (
    <Section title={t('mapping.title')} intro={intro}>
      <div className={classes.head} aria-hidden>
        <span>{t('mapping.column')}</span>
        <span>{t('mapping.examples')}</span>
        <span>{heading}</span>
      </div>
      <ul className={classes.columns}>
        {columns.map(({ name, examples }) => (
          <li key={name}>
            <span className={classes.name}>{name}</span>
            <span className={classes.examples}>{examples.join(', ')}</span>
            <NativeSelect
              aria-label={t('mapping.targetOf', { column: name })}
              value={optionOf(targetOf(name))}
              data={choices.map(choice =>
                'group' in choice
                  ? { group: choice.group, items: choice.choices.map(optionFor) }
                  : optionFor(choice),
              )}
              disabled={disabled}
              onChange={event => {
                const { value } = event.currentTarget
                const chosen = all.find(({ target }) => optionOf(target) === value)
                if (chosen) change(name, chosen.target)
              }}
            />
          </li>
        ))}
      </ul>
      {children}
    </Section>
  )
}
