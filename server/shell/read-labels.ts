import { readRecords } from './read-records.ts'
import { ShellError } from './shell-error.ts'

/** One column of a CSV file as labels, row by row; undefined where the cell is empty or `NA`. */
export function readLabels(file: string, column: string): (string | undefined)[] {
  let position: number | undefined
  const labels: (string | undefined)[] = []
  readRecords(file, record => {
    if (position === undefined) {
      position = record.findIndex(name => name.trim() === column)
      if (position < 0) throw new ShellError(`${file} has no column "${column}"`)
      return
    }
    const label = record[position].trim()
    labels.push(label === '' || label === 'NA' ? undefined : label)
  })
  return labels
}
