import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api.ts'
import { DeclareAttribute } from '../../customers/declare-attribute.tsx'
import { ColumnMapping } from '../../ui/column-mapping.tsx'
import { Section } from '../../ui/section.tsx'
import type { CustomerImport, Mapping, Target } from './customer-import.ts'
import { importFieldWords } from './import-field-words.ts'
import { NEW_ATTRIBUTE, optionOf, targetOf } from './target-in-select.ts'

interface Props {
  readonly file: CustomerImport
  readonly mapping: Mapping
  readonly disabled: boolean
  readonly change: (mapping: Mapping) => void
}

/** What each column is, guessed and to be mended; what is new becomes an attribute here. */
export function MappingTable({ file, mapping, disabled, change }: Props) {
  const { t } = useTranslation('customers')
  const { t: tImport } = useTranslation('import')
  const { data: attributes = [] } = useQuery(queries.customerAttributes())
  const [declaring, setDeclaring] = useState<string>()
  const put = (column: string, target: Target) =>
    change({ ...mapping, columns: { ...mapping.columns, [column]: target } })
  const options = [
    { value: 'nothing', label: tImport('mapping.nothing') },
    {
      group: t('filter.fields'),
      items: file.fields.map(id => ({
        value: optionOf({ to: 'field', field: id }),
        label: importFieldWords(t, id),
      })),
    },
    {
      group: t('filter.own'),
      items: [
        ...attributes.map(({ id, title }) => ({
          value: optionOf({ to: 'attribute', attribute: id }),
          label: title,
        })),
        { value: NEW_ATTRIBUTE, label: t('import.newAttribute') },
      ],
    },
  ]
  return (
    <Section title={t('import.mappingTitle')} intro={t('import.mappingIntro')}>
      <ColumnMapping
        columns={file.columns}
        options={options}
        target={t('import.mappingTarget')}
        optionFor={name => optionOf(mapping.columns[name])}
        change={(name, option) =>
          option === NEW_ATTRIBUTE ? setDeclaring(name) : put(name, targetOf(option))
        }
        disabled={disabled}
      />
      {declaring !== undefined && (
        <DeclareAttribute
          title={declaring}
          close={() => setDeclaring(undefined)}
          declared={({ id }) => {
            put(declaring, { to: 'attribute', attribute: id })
            setDeclaring(undefined)
          }}
        />
      )}
    </Section>
  )
}
