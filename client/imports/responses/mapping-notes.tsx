import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { Note } from '../../ui/note.tsx'
import type { MappingIssues } from './mapping-issues.ts'

export function MappingNotes({ issues: { unmapped, twice, isEmpty } }: { issues: MappingIssues }) {
  const { t } = useTranslation('import')
  const { textOf, formats } = useReader()
  const notes = [
    ...(isEmpty ? [t('misfit.no-field')] : []),
    ...twice.map(({ title }) => t('mapping.twice', { title: textOf(title) })),
    ...(unmapped.length > 0 && !isEmpty
      ? [
          t('mapping.unmapped', {
            count: unmapped.length,
            questions: formats.list(unmapped.map(({ id }) => id)),
          }),
        ]
      : []),
  ]
  if (notes.length === 0) return null
  return (
    <Note>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </Note>
  )
}
