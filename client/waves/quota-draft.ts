import type { Answer, api } from '../api.ts'
import type { Wave } from '../ui/wave.ts'

export type QuotaQuestion = Answer<
  (typeof api.surveys)[':surveyId']['quota-questions']['$get']
>[number]
type Value = string | number | boolean

/** A group as it is being typed; an empty number does not limit it. */
export interface CellDraft {
  readonly key: number
  /** Of a question with choices: one of them. */
  readonly value?: Value
  /** Of a label: its values, separated by commas. */
  readonly words?: string
  readonly from?: number | ''
  readonly to?: number | ''
  readonly capacity: number | ''
}

export interface QuotaDraft {
  readonly key: number
  readonly kind: 'choice' | 'scale' | 'label'
  /** The question's key, or the label's name. */
  readonly subject: string
  readonly cells: readonly CellDraft[]
}

let keys = 0
const newKey = () => keys++

export const emptyCell = (kind: 'scale' | 'label'): CellDraft =>
  kind === 'label'
    ? { key: newKey(), words: '', capacity: '' }
    : { key: newKey(), from: '', to: '', capacity: '' }

export function newQuota(question: QuotaQuestion | undefined): QuotaDraft {
  if (!question) {
    return { key: newKey(), kind: 'label', subject: '', cells: [emptyCell('label')] }
  }
  const { kind, question: subject, values = [] } = question
  const cells: CellDraft[] =
    kind === 'scale'
      ? [emptyCell('scale')]
      : values.map(({ value }) => ({ key: newKey(), value, capacity: '' }))
  return { key: newKey(), kind, subject, cells }
}

/** The quotas of a wave as they are edited; choices that are not limited are offered as well. */
export function draftsOf(
  quotas: Wave['quotas'],
  questions: readonly QuotaQuestion[],
): QuotaDraft[] {
  return quotas.map(({ subject, cells }): QuotaDraft => {
    if ('label' in subject) {
      return {
        key: newKey(),
        kind: 'label',
        subject: subject.label,
        cells: cells.map(({ values = [], capacity }) => ({
          key: newKey(),
          words: values.join(', '),
          capacity,
        })),
      }
    }
    const question = questions.find(known => known.question === subject.question)
    const isScale = question?.kind === 'scale'
    const known: CellDraft[] = cells.map(({ values, from, to, capacity }) =>
      isScale
        ? { key: newKey(), from: from ?? '', to: to ?? '', capacity }
        : { key: newKey(), ...(values?.[0] !== undefined && { value: values[0] }), capacity },
    )
    const others = isScale
      ? []
      : (question?.values ?? [])
          .filter(({ value }) => !known.some(cell => cell.value === value))
          .map(({ value }): CellDraft => ({ key: newKey(), value, capacity: '' }))
    return {
      key: newKey(),
      kind: isScale ? 'scale' : 'choice',
      subject: subject.question,
      cells: [...known, ...others],
    }
  })
}

/** What is sent: groups without a number are left out, and quotas without groups. */
export function quotasOf(drafts: readonly QuotaDraft[]) {
  return drafts.flatMap(({ kind, subject, cells }) => {
    const wanted = cells.flatMap(cell => wantedOf(kind, cell))
    if (wanted.length === 0 || subject.trim() === '') return []
    return [
      {
        subject: kind === 'label' ? { label: subject.trim() } : { question: subject },
        cells: wanted,
      },
    ]
  })
}

type WantedCell =
  | { values: Value[]; capacity: number }
  | { from: number; to: number; capacity: number }

function wantedOf(
  kind: QuotaDraft['kind'],
  { value, words, from, to, capacity }: CellDraft,
): WantedCell[] {
  if (capacity === '') return []
  if (kind === 'label') {
    const values = (words ?? '')
      .split(/[,，、]/)
      .map(word => word.trim())
      .filter(word => word !== '')
    return values.length > 0 ? [{ values, capacity }] : []
  }
  if (kind === 'choice') return value === undefined ? [] : [{ values: [value], capacity }]
  return typeof from === 'number' && typeof to === 'number' ? [{ from, to, capacity }] : []
}
