import { emptyFile, invalidFile } from './invalid-file.ts'
import type { CsvRecord } from './read-csv.ts'

const MAX_COLUMNS = 2000

/** The names in the first record of a file. Throws a problem where one is missing or stands twice. */
export function columnNamesOf(header: CsvRecord | undefined): string[] {
  if (header === undefined) throw emptyFile()
  const names = header.cells.map(name => name.trim())
  if (names.length > MAX_COLUMNS) {
    throw invalidFile(
      { code: 'too-many-columns', columns: names.length, most: MAX_COLUMNS },
      `The file has ${names.length} columns; at most ${MAX_COLUMNS} can be read`,
    )
  }
  const empty = names.indexOf('')
  if (empty >= 0) {
    throw invalidFile(
      { code: 'empty-column-name', column: empty + 1 },
      `Line ${header.line}: column ${empty + 1} has no name`,
    )
  }
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) {
    const columns = names.flatMap((name, i) => (name === twice ? [i + 1] : []))
    throw invalidFile(
      { code: 'duplicate-column-name', name: twice, columns },
      `Line ${header.line}: columns ${columns.join(' and ')} are both named "${twice}"`,
    )
  }
  return names
}
