/** Width of a lane: 2¹³. */
const LANE = 2 ** 13
const LANE_2 = LANE ** 2
const LANE_3 = LANE ** 3

/** Rows that are multiplied before the lanes are emptied; no more than rows of 0/1 cells could fill. */
const LONGEST_RUN = 128

/** Pairs a side of the tile that is kept in registers. */
const TILE = 3

/** Largest cell for which a run is long enough to be worth it: 16 rows. */
export const LARGEST_PACKED_CELL = Math.floor(Math.sqrt((LANE - 1) / 16))

/** Memory of the kernel: a run of rows, pair by pair, and the products of pairs. */
interface Run {
  readonly capacity: number
  /** Rows that fit; the distance from one pair to the next in `left` and `right`. */
  readonly longest: number
  readonly rows: Int32Array
  readonly multiplicities: Float64Array
  /** x₀ + x₁·2¹³ of each pair, row by row. */
  readonly left: Float64Array
  /** (x₀ + x₁·2²⁶) · multiplicity. */
  readonly right: Float64Array
  /** Pairs × pairs, filled up to a whole number of tiles. */
  readonly lanes: Float64Array
  readonly pairs: number
}

/**
 * The cross-products of small whole numbers, four to a multiplication. Two cells share a double in
 * lanes of 13 bits, x₀ + x₁·2¹³ on the left and y₀ + y₁·2²⁶ on the right, so that one product holds
 * x₀y₀, x₁y₀, x₀y₁ and x₁y₁ side by side in 52 bits. Sums of whole numbers are exact, so the result
 * equals `plainProducts` to the last bit; the lanes are emptied before any can overflow.
 *
 * `cells` is rows × size in row order, none above `LARGEST_PACKED_CELL`. The returned function adds
 * Σ m·x·xᵀ to the lower triangle of `products` and Σ m·x to `totals`, m a whole number for each row.
 */
export function packedProducts(cells: Uint8Array, size: number) {
  const run = emptyRun(cells, size)
  const { capacity, longest, rows, multiplicities } = run
  return (multiplicity: Uint32Array, products: Float64Array, totals: Float64Array): void => {
    let length = 0
    let filled = 0
    for (let row = 0; row < multiplicity.length; row++) {
      let left = multiplicity[row]
      while (left > 0) {
        const taken = left < capacity ? left : capacity
        if (filled + taken > capacity || length === longest) {
          multiplyRun(run, cells, size, length, products, totals)
          length = 0
          filled = 0
        }
        rows[length] = row
        multiplicities[length] = taken
        length++
        filled += taken
        left -= taken
      }
    }
    if (length > 0) multiplyRun(run, cells, size, length, products, totals)
  }
}

function emptyRun(cells: Uint8Array, size: number): Run {
  let largest = 1
  for (let at = 0; at < cells.length; at++) if (cells[at] > largest) largest = cells[at]
  const capacity = Math.floor((LANE - 1) / (largest * largest))
  const longest = Math.min(capacity, LONGEST_RUN)
  const pairs = Math.ceil(size / 2 / TILE) * TILE
  return {
    capacity,
    longest,
    rows: new Int32Array(longest),
    multiplicities: new Float64Array(longest),
    left: new Float64Array(pairs * longest),
    right: new Float64Array(pairs * longest),
    lanes: new Float64Array(pairs * pairs),
    pairs,
  }
}

function multiplyRun(
  { rows, multiplicities, left, right, longest, lanes, pairs }: Run,
  cells: Uint8Array,
  size: number,
  length: number,
  products: Float64Array,
  totals: Float64Array,
): void {
  for (let k = 0; k < length; k++)
    packRow(cells, rows[k] * size, size, multiplicities[k], left, right, k, longest, totals)
  for (let i = 0; i < pairs; i += TILE)
    for (let j = 0; j <= i; j += TILE)
      multiplyTile(
        left,
        i * longest,
        right,
        j * longest,
        longest,
        length,
        lanes,
        i * pairs + j,
        pairs,
      )
  for (let i = 0; 2 * i < size; i++)
    for (let j = 0; j <= i; j++) unpack(lanes[i * pairs + j], 2 * i, 2 * j, size, products)
}

/** Puts the row that starts at cells[at] at position k of the run. */
function packRow(
  cells: Uint8Array,
  at: number,
  size: number,
  multiplicity: number,
  left: Float64Array,
  right: Float64Array,
  k: number,
  longest: number,
  totals: Float64Array,
): void {
  let to = k
  let i = 0
  for (; i + 1 < size; i += 2) {
    const first = cells[at + i]
    const second = cells[at + i + 1]
    left[to] = first + second * LANE
    right[to] = (first + second * LANE_2) * multiplicity
    totals[i] += first * multiplicity
    totals[i + 1] += second * multiplicity
    to += longest
  }
  if (i === size) return
  left[to] = cells[at + i]
  right[to] = cells[at + i] * multiplicity
  totals[i] += cells[at + i] * multiplicity
}

/** Multiplies three left pairs by three right pairs over the run: nine sums in registers. */
function multiplyTile(
  left: Float64Array,
  i0: number,
  right: Float64Array,
  j0: number,
  longest: number,
  length: number,
  lanes: Float64Array,
  to: number,
  pairs: number,
): void {
  const i1 = i0 + longest
  const i2 = i1 + longest
  const j1 = j0 + longest
  const j2 = j1 + longest
  let s00 = 0
  let s01 = 0
  let s02 = 0
  let s10 = 0
  let s11 = 0
  let s12 = 0
  let s20 = 0
  let s21 = 0
  let s22 = 0
  for (let k = 0; k < length; k++) {
    const a0 = left[i0 + k]
    const a1 = left[i1 + k]
    const a2 = left[i2 + k]
    const b0 = right[j0 + k]
    const b1 = right[j1 + k]
    const b2 = right[j2 + k]
    s00 += a0 * b0
    s01 += a0 * b1
    s02 += a0 * b2
    s10 += a1 * b0
    s11 += a1 * b1
    s12 += a1 * b2
    s20 += a2 * b0
    s21 += a2 * b1
    s22 += a2 * b2
  }
  lanes[to] = s00
  lanes[to + 1] = s01
  lanes[to + 2] = s02
  lanes[to + pairs] = s10
  lanes[to + pairs + 1] = s11
  lanes[to + pairs + 2] = s12
  lanes[to + 2 * pairs] = s20
  lanes[to + 2 * pairs + 1] = s21
  lanes[to + 2 * pairs + 2] = s22
}

/** Empties the lanes of one pair of pairs into the four products [i, j] … [i + 1, j + 1]. */
function unpack(lanes: number, i: number, j: number, size: number, products: Float64Array): void {
  const fourth = Math.floor(lanes / LANE_3)
  let rest = lanes - fourth * LANE_3
  const third = Math.floor(rest / LANE_2)
  rest -= third * LANE_2
  const second = Math.floor(rest / LANE)
  const at = i * size + j
  products[at] += rest - second * LANE
  // On the diagonal this one is the upper triangle, which is mirrored later.
  if (j + 1 < size) products[at + 1] += third
  if (i + 1 === size) return
  products[at + size] += second
  products[at + size + 1] += fourth
}
