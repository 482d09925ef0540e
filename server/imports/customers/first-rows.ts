const EMPTY = 0

/**
 * For each hash the first row that had it. Two arrays with open addressing instead of a map:
 * a few million entries take a quarter of the memory.
 */
export interface FirstRows {
  /** The row that had this hash before; undefined where this one is the first, which is remembered. */
  readonly take: (hash: number, row: number) => number | undefined
}

export function firstRows(places = 1 << 12): FirstRows {
  let hashes = new Float64Array(places)
  let rows = new Uint32Array(places)
  let taken = 0

  /** The place of the hash, or the free one where it belongs. */
  const placeOf = (hash: number) => {
    let at = hash % hashes.length
    while (rows[at] !== EMPTY && hashes[at] !== hash) at = (at + 1) % hashes.length
    return at
  }
  const grow = () => {
    const [oldHashes, oldRows] = [hashes, rows]
    hashes = new Float64Array(oldHashes.length * 2)
    rows = new Uint32Array(oldRows.length * 2)
    for (const [from, row] of oldRows.entries()) {
      if (row === EMPTY) continue
      const at = placeOf(oldHashes[from])
      hashes[at] = oldHashes[from]
      rows[at] = row
    }
  }
  return {
    take: (hash, row) => {
      const at = placeOf(hash)
      if (rows[at] !== EMPTY) return rows[at]
      hashes[at] = hash
      rows[at] = row
      taken++
      if (taken * 3 > rows.length * 2) grow()
      return undefined
    },
  }
}
