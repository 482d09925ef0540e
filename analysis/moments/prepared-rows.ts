import { type Column, isMissing, NOT_ASKED } from '../sample/column.ts'
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

/** Rows that are turned from columns to rows together, so that both stay in the cache. */
const STRIP = 1024

/** The rows from … to − 1 of a sample; all of them unless said. */
export function prepareRows(sample: Sample, from = 0, to: number = sample.n): PreparedRows {
  const { columns, scales, caseWeights } = sample
  const n = to - from
  const size = columns.length
  const whole = columns.every(column => column instanceof Uint8Array)
  const cells = whole ? new Uint8Array(n * size) : new Float64Array(n * size)
  const incomplete = new Uint8Array(n)
  for (let row = 0; row < n; row += STRIP) {
    const end = Math.min(n, row + STRIP)
    columns.forEach((column, i) => {
      if (column instanceof Uint8Array)
        reverseBytes(column, from, row, end, cells, size, i, incomplete)
      else reverseFloats(column, scales[i].min, from, row, end, cells, size, i, incomplete)
    })
  }
  return {
    n,
    size,
    cells,
    gaps: findGaps(columns, from, incomplete),
    ...(caseWeights && { caseWeights: caseWeights.subarray(from, to) }),
  }
}

function reverseBytes(
  column: Uint8Array,
  from: number,
  start: number,
  end: number,
  cells: Uint8Array | Float64Array,
  size: number,
  i: number,
  incomplete: Uint8Array,
): void {
  for (let row = start; row < end; row++) {
    const cell = column[from + row]
    if (cell >= NOT_ASKED) incomplete[row] = 1
    else cells[row * size + i] = cell
  }
}

function reverseFloats(
  column: Float64Array,
  origin: number,
  from: number,
  start: number,
  end: number,
  cells: Uint8Array | Float64Array,
  size: number,
  i: number,
  incomplete: Uint8Array,
): void {
  for (let row = start; row < end; row++) {
    const cell = column[from + row]
    if (!Number.isFinite(cell)) incomplete[row] = 1
    else cells[row * size + i] = cell - origin
  }
}

function findGaps(columns: readonly Column[], from: number, incomplete: Uint8Array): Gaps {
  const rows: number[] = []
  const start = [0]
  const missing: number[] = []
  for (let row = 0; row < incomplete.length; row++) {
    if (incomplete[row] === 0) continue
    for (let i = 0; i < columns.length; i++) if (isMissing(columns[i], from + row)) missing.push(i)
    rows.push(row)
    start.push(missing.length)
  }
  return {
    rows: Int32Array.from(rows),
    start: Int32Array.from(start),
    columns: Int32Array.from(missing),
  }
}
