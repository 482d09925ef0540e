import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { ColumnMapping } from '../../ui/column-mapping.tsx'
import classes from '../../ui/file-import.module.css'
import { Section } from '../../ui/section.tsx'
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
      <ColumnMapping
        columns={file.columns}
        options={options}
        target={t('mapping.columns.target')}
        optionFor={name => optionOf(mapping.columns[name] ?? { to: 'nothing' })}
        change={(name, value) =>
          change({ ...mapping, columns: { ...mapping.columns, [name]: targetOf(value) } })
        }
        disabled={disabled}
      />
      <p className={classes.hint}>{t(anonymous ? 'mapping.anonymousHint' : 'mapping.rowIdHint')}</p>
    </Section>
  )
}
