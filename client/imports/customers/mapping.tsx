import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { Note } from '../../ui/note.tsx'
import type { MappingStep } from '../import-steps.tsx'
import { MappingNotes } from '../mapping-notes.tsx'
import { type Choices, MappingTable } from '../mapping-table.tsx'
import { Conventions } from './conventions.tsx'
import type { CustomerAttribute, CustomerImport, Target } from './customer-import.ts'
import { importFieldWords } from './import-field-words.ts'
import { mappingIssues } from './mapping-issues.ts'

export interface DeclaringAttribute {
  /** What the form begins with. */
  readonly title: string
  readonly close: () => void
  readonly declared: (attribute: CustomerAttribute) => void
}

interface Props extends MappingStep<CustomerImport> {
  readonly DeclareAttribute: ComponentType<DeclaringAttribute>
}

/** What each column is and how to read it; what is new becomes an attribute here. */
export function CustomerMapping({ file, mapping, change, disabled, DeclareAttribute }: Props) {
  const { t } = useTranslation(['import', 'customers'])
  const { formats } = useReader()
  const { data: attributes = [] } = useQuery(queries.customerAttributes())
  const [declaring, setDeclaring] = useState<string>()
  const put = (column: string, target: Target) =>
    change({ ...mapping, columns: { ...mapping.columns, [column]: target } })
  const choices: Choices<Target | { to: 'new' }> = [
    { label: t('mapping.nothing'), target: { to: 'nothing' } },
    {
      group: t('customers:filter.fields'),
      choices: file.fields.map(field => ({
        label: importFieldWords(t, field),
        target: { to: 'field', field },
      })),
    },
    {
      group: t('customers:filter.own'),
      choices: [
        ...attributes.map(({ id, title }) => ({
          label: title,
          target: { to: 'attribute' as const, attribute: id },
        })),
        { label: t('customers.newAttribute'), target: { to: 'new' } },
      ],
    },
  ]
  const words = (target: Target) => {
    if (target.to === 'field') return importFieldWords(t, target.field)
    const id = target.to === 'attribute' ? target.attribute : ''
    return attributes.find(attribute => attribute.id === id)?.title ?? id
  }
  const { hasNoId, twice } = mappingIssues(mapping)
  const { earlier } = file
  return (
    <>
      {earlier?.committedAt && (
        <Note>
          <p>
            {t('customers.earlier', {
              name: earlier.fileName,
              moment: formats.moment(earlier.committedAt),
            })}
          </p>
        </Note>
      )}
      <MappingTable
        intro={t('customers.mappingIntro')}
        heading={t('customers.mappingTarget')}
        columns={file.columns}
        choices={choices}
        targetOf={name => mapping.columns[name]}
        change={(name, target) => (target.to === 'new' ? setDeclaring(name) : put(name, target))}
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
      <Conventions file={file} mapping={mapping} change={change} disabled={disabled} />
      <MappingNotes
        notes={[
          ...(hasNoId ? [t('customers.noId')] : []),
          ...twice.map(target => t('mapping.twice', { title: words(target) })),
        ]}
      />
    </>
  )
}
