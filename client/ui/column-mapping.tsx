import { type ComboboxItem, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './column-mapping.module.css'

interface Props {
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[]
  readonly options: (string | ComboboxItem | { group: string; items: ComboboxItem[] })[]
  /** The heading over what the columns are. */
  readonly target: string
  readonly optionFor: (column: string) => string
  readonly change: (column: string, value: string) => void
  readonly disabled: boolean
}

/** The columns of a file, examples from them, and what each of them is. */
export function ColumnMapping({ columns, options, target, optionFor, change, disabled }: Props) {
  const { t } = useTranslation('import')
  return (
    <>
      <div className={classes.head} aria-hidden>
        <span>{t('mapping.columns.column')}</span>
        <span>{t('mapping.columns.examples')}</span>
        <span>{target}</span>
      </div>
      <ul className={classes.columns}>
        {columns.map(({ name, examples }) => (
          <li key={name}>
            <span className={classes.name}>{name}</span>
            <span className={classes.examples}>{examples.join(', ')}</span>
            <NativeSelect
              aria-label={t('mapping.targetOf', { column: name })}
              value={optionFor(name)}
              data={options}
              disabled={disabled}
              onChange={event => change(name, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
