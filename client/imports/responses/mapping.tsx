import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import type { MappingStep } from '../import-steps.tsx'
import classes from '../imports.module.css'
import { MappingNotes } from '../mapping-notes.tsx'
import { type Choices, MappingTable } from '../mapping-table.tsx'
import { mappingIssues } from './mapping-issues.ts'
import { MissingCodes } from './missing-codes.tsx'
import type { ResponseImport, Target } from './response-import.ts'

interface Props extends MappingStep<ResponseImport> {
  readonly isAnonymous: boolean
}

/** Which question each column answers, and which codes are no answer. */
export function ResponseMapping({ file, mapping, change, disabled, isAnonymous }: Props) {
  const { t } = useTranslation('import')
  const { textOf, formats } = useReader()
  const choices: Choices<Target> = [
    { label: t('mapping.nothing'), target: { to: 'nothing' } },
    ...(isAnonymous
      ? []
      : [{ label: t('responses.mapping.rowId'), target: { to: 'rowId' as const } }]),
    ...file.fields.map(({ id, title }) => ({
      label: t('responses.mapping.field', { title: textOf(title), id }),
      target: { to: 'field' as const, field: id },
    })),
  ]
  const { unmapped, twice, isEmpty } = mappingIssues(file, mapping)
  return (
    <>
      <MappingTable
        intro={t('responses.mapping.intro')}
        heading={t('responses.mapping.target')}
        columns={file.columns}
        choices={choices}
        targetOf={name => mapping.columns[name]}
        change={(name, target) =>
          change({ ...mapping, columns: { ...mapping.columns, [name]: target } })
        }
        disabled={disabled}
      >
        <p className={classes.hint}>
          {t(isAnonymous ? 'responses.mapping.anonymousHint' : 'responses.mapping.rowIdHint')}
        </p>
      </MappingTable>
      <MissingCodes file={file} mapping={mapping} change={change} disabled={disabled} />
      <MappingNotes
        notes={[
          ...(isEmpty ? [t('misfit.no-field')] : []),
          ...twice.map(({ title }) => t('mapping.twice', { title: textOf(title) })),
          ...(unmapped.length > 0 && !isEmpty
            ? [
                t('responses.mapping.unmapped', {
                  count: unmapped.length,
                  questions: formats.list(unmapped.map(({ id }) => id)),
                }),
              ]
            : []),
        ]}
      />
    </>
  )
}
