import { isMissing } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'

/** A sample laid out for adding up again and again: row by row, gaps as zeros beside a list of them. */
export interface PreparedRows {
  readonly n: number
  /** Indicators. */
  readonly size: number
  /** n × size in row order, counted from the low end of the scale; 0 where missing. */
  readonly cells: Uint8Array | Float64Array
  readonly gaps: Gaps
  readonly caseWeights?: Float64Array
}

/** Row rows[k] lacks the indicators columns[start[k]] … columns[start[k + 1] − 1]. */
export interface Gaps {
  readonly rows: Int32Array
  readonly start: Int32Array
  readonly columns: Int32Array
}

export function prepareRows(sample: Sample): PreparedRows {
  const { n, columns, scales, caseWeights } = sample
  const size = columns.length
  const whole = columns.every(column => column instanceof Uint8Array)
  const cells = whole ? new Uint8Array(n * size) : new Float64Array(n * size)
  columns.forEach((column, i) => {
    const origin = column instanceof Uint8Array ? 0 : scales[i].min
    for (let row = 0; row < n; row++)
      if (!isMissing(column, row)) cells[row * size + i] = column[row] - origin
  })
  return { n, size, cells, gaps: findGaps(sample), ...(caseWeights && { caseWeights }) }
}

function findGaps({ n, columns }: Sample): Gaps {
  const rows: number[] = []
  const start = [0]
  const missing: number[] = []
  const incomplete = new Uint8Array(n)
  for (const column of columns)
    for (let row = 0; row < n; row++) if (isMissing(column, row)) incomplete[row] = 1
  for (let row = 0; row < n; row++) {
    if (incomplete[row] === 0) continue
    columns.forEach((column, i) => {
      if (isMissing(column, row)) missing.push(i)
    })
    rows.push(row)
    start.push(missing.length)
  }
  return {
    rows: Int32Array.from(rows),
    start: Int32Array.from(start),
    columns: Int32Array.from(missing),
  }
}
