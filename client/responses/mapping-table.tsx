import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Section } from '../ui/section.tsx'
import classes from './mapping-table.module.css'
import type { Mapping, ResponseImport } from './response-import.ts'
import { optionOf, targetOf } from './target-in-select.ts'

interface Props {
  readonly file: ResponseImport
  readonly mapping: Mapping
  readonly anonymous: boolean
  readonly disabled: boolean
  readonly change: (mapping: Mapping) => void
}

/** What each column is, guessed and to be mended. */
export function MappingTable({ file, mapping, anonymous, disabled, change }: Props) {
  const { t } = useTranslation('import')
  const { textOf } = useReader()
  const options = [
    { value: 'nothing', label: t('mapping.nothing') },
    ...(anonymous ? [] : [{ value: 'rowId', label: t('mapping.rowId') }]),
    ...file.fields.map(({ id, title }) => ({
      value: optionOf({ to: 'field', field: id }),
      label: t('mapping.field', { title: textOf(title), id }),
    })),
  ]
  return (
    <Section title={t('mapping.title')} intro={t('mapping.intro')}>
      <div className={classes.head} aria-hidden>
        <span>{t('mapping.columns.column')}</span>
        <span>{t('mapping.columns.examples')}</span>
        <span>{t('mapping.columns.target')}</span>
      </div>
      <ul className={classes.columns}>
        {file.columns.map(({ name, examples }) => (
          <li key={name}>
            <span className={classes.name}>{name}</span>
            <span className={classes.examples}>{examples.join(', ')}</span>
            <NativeSelect
              aria-label={t('mapping.targetOf', { column: name })}
              value={optionOf(mapping.columns[name] ?? { to: 'nothing' })}
              data={options}
              disabled={disabled}
              onChange={event =>
                change({
                  ...mapping,
                  columns: { ...mapping.columns, [name]: targetOf(event.currentTarget.value) },
                })
              }
            />
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t(anonymous ? 'mapping.anonymousHint' : 'mapping.rowIdHint')}</p>
    </Section>
  )
}
