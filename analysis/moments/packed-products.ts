/** Width of a lane: 2¹³. */
const LANE = 2 ** 13
const LANE_2 = LANE ** 2
const LANE_3 = LANE ** 3

/** Rows that are multiplied before the lanes are emptied: about as many as answers on 1–10 allow. */
const RUN = 104

/** Pairs a side of the tile that is kept in registers. */
const TILE = 3

/** Columns that the memory below has room for. */
export const MAX_PACKED_COLUMNS = 120

/** Largest cell for which a run is long enough to be worth it: 16 rows. */
export const MAX_PACKED_CELL = Math.floor(Math.sqrt((LANE - 1) / 16))

const PAIRS = MAX_PACKED_COLUMNS / 2

// The kernel's memory, of no meaning between calls. It stands here rather than with the sample
// because loops over arrays at known addresses run in little more than half the time.
const rows = new Int32Array(RUN)
const multiplicities = new Float64Array(RUN)
/** x₀ + x₁·2¹³, a run of rows for each pair of columns. */
const left = new Float64Array(PAIRS * RUN)
/** (x₀ + x₁·2²⁶) · multiplicity. */
const right = new Float64Array(PAIRS * RUN)
/** Products of pairs. */
const lanes = new Float64Array(PAIRS * PAIRS)

/**
 * The cross-products of small whole numbers, four to a multiplication. Two cells share a double in
 * lanes of 13 bits, x₀ + x₁·2¹³ on the left and y₀ + y₁·2²⁶ on the right, so that one product holds
 * x₀y₀, x₁y₀, x₀y₁ and x₁y₁ side by side in 52 bits. Sums of whole numbers are exact, so the result
 * equals `plainProducts` to the last bit; the lanes are emptied before any can overflow.
 *
 * `cells` is rows × size in row order, none above `largest` ≤ `MAX_PACKED_CELL`, and size at most
 * `MAX_PACKED_COLUMNS`. Adds Σ m·x·xᵀ to the lower triangle of `products` and Σ m·x to `totals`, m a
 * whole number for each row.
 */
export function packedProducts(
  cells: Uint8Array,
  size: number,
  largest: number,
  multiplicity: Uint32Array,
  products: Float64Array,
  totals: Float64Array,
): void {
  /** Sum of multiplicities that fills no lane. */
  const capacity = Math.floor((LANE - 1) / (largest * largest))
  let length = 0
  let filled = 0
  for (let row = 0; row < multiplicity.length; row++) {
    let rest = multiplicity[row]
    while (rest > 0) {
      const taken = rest < capacity ? rest : capacity
      if (filled + taken > capacity || length === RUN) {
        multiplyRun(cells, size, length, products, totals)
        length = 0
        filled = 0
      }
      rows[length] = row
      multiplicities[length] = taken
      length++
      filled += taken
      rest -= taken
    }
  }
  multiplyRun(cells, size, length, products, totals)
}

function multiplyRun(
  cells: Uint8Array,
  size: number,
  length: number,
  products: Float64Array,
  totals: Float64Array,
): void {
  const pairs = Math.ceil(size / 2)
  packRun(cells, size, length)
  // Beyond the last pair stands nothing that counts: those products are not read.
  for (let i = 0; i < pairs; i += TILE)
    for (let j = 0; j <= i; j += TILE) multiplyTile(i, j, length)
  for (let i = 0; i < pairs; i++) {
    addTotals(i, length, totals)
    for (let j = 0; j <= i; j++) unpack(i, j, size, products)
  }
}

function packRun(cells: Uint8Array, size: number, length: number): void {
  const even = size - (size % 2)
  for (let k = 0; k < length; k++) {
    const multiplicity = multiplicities[k]
    const at = rows[k] * size
    let to = k
    for (let i = 0; i < even; i += 2) {
      const first = cells[at + i]
      const second = cells[at + i + 1]
      left[to] = first + second * LANE
      right[to] = (first + second * LANE_2) * multiplicity
      to += RUN
    }
    if (even === size) continue
    left[to] = cells[at + even]
    right[to] = cells[at + even] * multiplicity
  }
}

/** Multiplies three left pairs by three right pairs over the run: nine sums in registers. */
function multiplyTile(i: number, j: number, length: number): void {
  const i0 = i * RUN
  const j0 = j * RUN
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
    const a1 = left[i0 + k + RUN]
    const a2 = left[i0 + k + 2 * RUN]
    const b0 = right[j0 + k]
    const b1 = right[j0 + k + RUN]
    const b2 = right[j0 + k + 2 * RUN]
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
  const to = i * PAIRS + j
  lanes[to] = s00
  lanes[to + 1] = s01
  lanes[to + 2] = s02
  lanes[to + PAIRS] = s10
  lanes[to + PAIRS + 1] = s11
  lanes[to + PAIRS + 2] = s12
  lanes[to + 2 * PAIRS] = s20
  lanes[to + 2 * PAIRS + 1] = s21
  lanes[to + 2 * PAIRS + 2] = s22
}

/** Adds the two sums of pair i over the run to totals[2i] and totals[2i + 1]. */
function addTotals(i: number, length: number, totals: Float64Array): void {
  let sum = 0
  for (let k = i * RUN; k < i * RUN + length; k++) sum += right[k]
  const second = Math.floor(sum / LANE_2)
  totals[2 * i] += sum - second * LANE_2
  if (2 * i + 1 < totals.length) totals[2 * i + 1] += second
}

/** Empties the lanes of pair i with pair j ≤ i into the four products that they hold. */
function unpack(i: number, j: number, size: number, products: Float64Array): void {
  let rest = lanes[i * PAIRS + j]
  const fourth = Math.floor(rest / LANE_3)
  rest -= fourth * LANE_3
  const third = Math.floor(rest / LANE_2)
  rest -= third * LANE_2
  const second = Math.floor(rest / LANE)
  const at = 2 * i * size + 2 * j
  products[at] += rest - second * LANE
  // On the diagonal this one is the upper triangle, which is mirrored later.
  if (2 * j + 1 < size) products[at + 1] += third
  if (2 * i + 1 === size) return
  products[at + size] += second
  products[at + size + 1] += fourth
}
