import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api.ts'
import { Note } from '../../ui/note.tsx'
import { importFieldWords } from './import-field-words.ts'
import type { MappingIssues } from './mapping-issues.ts'
import { targetOf } from './target-in-select.ts'

export function MappingNotes({ issues: { hasNoId, twice } }: { issues: MappingIssues }) {
  const { t } = useTranslation('customers')
  const { data: attributes = [] } = useQuery(queries.customerAttributes())
  const words = (option: string) => {
    const target = targetOf(option)
    if (target.to === 'field') return importFieldWords(t, target.field)
    const id = target.to === 'attribute' ? target.attribute : ''
    return attributes.find(attribute => attribute.id === id)?.title ?? id
  }
  const notes = [
    ...(hasNoId ? [t('import.noId')] : []),
    ...twice.map(option => t('import.twice', { field: words(option) })),
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
