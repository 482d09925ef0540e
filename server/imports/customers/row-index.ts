import { hash53 } from './hash-53.ts'

/** Which rows of a file are of the same customer. */
export interface RowIndex {
  /** Rows come in the order of the file. */
  readonly add: (row: number, externalId: string) => void
  readonly externalIdOf: (row: number) => string
  /** The last row of the same customer, where it is a later one. */
  readonly supersededBy: (row: { row: number; externalId?: string }) => number | undefined
}

const EMPTY = 0

/**
 * Texts packed into bytes, and a hash table with open addressing: a map of a million texts would
 * take some hundred megabytes. Texts are compared, not only their hashes.
 */
export function rowIndex(): RowIndex {
  let bytes = Buffer.alloc(1 << 16)
  let used = 0
  let starts = new Uint32Array(1 << 12)
  let ends = new Uint32Array(1 << 12)
  let lastRows = new Uint32Array(1 << 12)
  let taken = 0

  const textOf = (row: number) =>
    row < ends.length ? bytes.toString('utf8', starts[row], ends[row]) : ''
  /** The place of the last row of this customer, or the free one where it belongs. */
  const placeOf = (externalId: string) => {
    let at = hash53(externalId) % lastRows.length
    while (lastRows[at] !== EMPTY && textOf(lastRows[at]) !== externalId)
      at = (at + 1) % lastRows.length
    return at
  }
  const keep = (row: number, externalId: string) => {
    const length = Buffer.byteLength(externalId)
    if (used + length > bytes.length)
      bytes = Buffer.concat([bytes], Math.max(2 * bytes.length, used + length))
    if (row >= starts.length) {
      starts = longer(starts, row)
      ends = longer(ends, row)
    }
    starts[row] = used
    used += bytes.write(externalId, used)
    ends[row] = used
  }
  const grow = () => {
    const old = lastRows
    lastRows = new Uint32Array(old.length * 2)
    for (const row of old) if (row !== EMPTY) lastRows[placeOf(textOf(row))] = row
  }
  return {
    add: (row, externalId) => {
      keep(row, externalId)
      const place = placeOf(externalId)
      if (lastRows[place] === EMPTY) taken++
      lastRows[place] = row
      if (taken * 3 > lastRows.length * 2) grow()
    },
    externalIdOf: textOf,
    supersededBy: ({ row, externalId = '' }) => {
      const last = lastRows[placeOf(externalId)]
      return last > row ? last : undefined
    },
  }
}

function longer(numbers: Uint32Array<ArrayBuffer>, place: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(2 * numbers.length, place + 1))
  grown.set(numbers)
  return grown
}
