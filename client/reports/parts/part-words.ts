import type { TFunction } from 'i18next'
import type { Reader } from '../../i18n/reader.ts'
import type { WaveReport } from '../wave-report.ts'

/** Words of the parts beside the path model: their texts, numbers, and the names of what they name. */
export interface PartWords {
  readonly p: TFunction<'parts'>
  readonly reader: Reader
  /** Of a Kano feature, an item, a dimension, a metric or a construct. */
  readonly name: (id: string) => string
}

const KNOWN = [
  ...(['nps', 'csat', 'ces', 'own', 'rival'] as const),
  ...(['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const),
  ...(['product', 'service', 'personnel', 'image', 'money', 'time', 'energy', 'psychic'] as const),
] as const

/** What the questionnaire says first, but for names that the method itself has given. */
export function partWords(
  p: TFunction<'parts'>,
  reader: Reader,
  { constructs, indicators, items, dimensions }: WaveReport['titles'],
): PartWords {
  return {
    p,
    reader,
    name: id => {
      const known = KNOWN.find(word => word === id)
      if (known && !Object.hasOwn(constructs, id)) return p(`name.${known}`)
      const title = constructs[id] ?? items[id] ?? indicators[id] ?? dimensions[id]
      return reader.textOf(title).replace(/[.。]$/, '') || id
    },
  }
}
