import type { ImportancePerformance, MapField } from '../map-fields.ts'
import type { ReportWords } from '../report-words.ts'

/** What the importance–performance map shows. */
export function mapSentences(
  map: ImportancePerformance,
  focus: string,
  words: ReportWords,
): string[] {
  const { formats } = words.reader
  const [first] = map.drivers.toSorted((a, b) => b.importance.value - a.importance.value)
  const inField = (field: MapField) =>
    formats.list(
      map.drivers.filter(driver => driver.field === field).map(d => words.construct(d.construct)),
    )
  const sentences: string[] = []
  if (first) {
    sentences.push(
      words.t('map.important', {
        focus: words.construct(focus),
        driver: words.construct(first.construct),
        gain: formats.index(5 * first.importance.value),
      }),
    )
  }
  for (const field of ['improve', 'keep', 'undetermined'] as const) {
    const drivers = inField(field)
    if (drivers) sentences.push(words.t(`map.${field}`, { drivers }))
  }
  return sentences
}
