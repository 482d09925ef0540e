import { MIN_BASE } from '../thresholds.ts'

/**
 * `tooSmall`: the group itself is. `givesAway`: with what is published already, sums and differences
 * would show a smaller group. `unverified`: too many small pieces to be sure, so better not.
 */
export type PublishingVerdict = 'yes' | 'tooSmall' | 'givesAway' | 'unverified'

/** Combinations looked at before giving up. */
const PATIENCE = 200_000
const ROUNDING = 1e-9

/**
 * May figures of one more group be shown beside those of groups already published, as filters in a
 * report show one group after another? Not if a set of fewer than `minimum` people could then be derived
 * by adding and subtracting groups, such as everybody, less one region, less another.
 *
 * People who belong to the same groups form an atom; a set of atoms is derivable if its 0/1 vector
 * lies in the row space of the groups. In its echelon form such a vector is a sum of rows, one for
 * each pivot atom in the set, so only sets of pivots below the minimum are tried; large atoms are made
 * pivots first.
 *
 * Groups are lists of row numbers, without repetition. Throws `RangeError` for a minimum below 1.
 *
 * Example: with all 100 people and a group of 50 published, another of 45 that leaves 5: `givesAway`.
 */
export function mayPublishGroup(
  group: readonly number[],
  published: readonly (readonly number[])[],
  minimum = MIN_BASE,
): PublishingVerdict {
  if (!(Number.isInteger(minimum) && minimum >= 1))
    throw new RangeError(`invalid minimum: ${minimum}`)
  if (group.length < minimum) return 'tooSmall'
  const { sizes, memberships } = atomsOf([...published, group])
  const { rows, pivots } = echelon(memberships, sizes.length)
  const small = pivots.map((atom, r) => ({ row: rows[r], size: sizes[atom] }))
  return searchSmall(
    small.filter(({ size }) => size < minimum),
    sizes,
    minimum,
  )
}

/** Sizes of the atoms, largest first, and a 0/1 row for each group. */
function atomsOf(groups: readonly (readonly number[])[]) {
  const signatures = new Map<number, number[]>()
  groups.forEach((group, g) => {
    for (const row of group) {
      const own = signatures.get(row)
      if (own) own.push(g)
      else signatures.set(row, [g])
    }
  })
  const atoms = new Map<string, { size: number; readonly groups: readonly number[] }>()
  for (const own of signatures.values()) {
    const key = own.join()
    const atom = atoms.get(key)
    if (atom) atom.size++
    else atoms.set(key, { size: 1, groups: own })
  }
  const ordered = [...atoms.values()].sort((a, b) => b.size - a.size)
  return {
    sizes: ordered.map(({ size }) => size),
    memberships: groups.map((_, g) =>
      Float64Array.from(ordered, atom => Number(atom.groups.includes(g))),
    ),
  }
}

/** Reduced row echelon form: the rows that are left, and the column of each one's pivot. */
function echelon(matrix: readonly Float64Array[], columns: number) {
  const rows = matrix.map(row => Float64Array.from(row))
  const pivots: number[] = []
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const rank = pivots.length
    const found = rows.findIndex((row, r) => r >= rank && Math.abs(row[column]) > ROUNDING)
    if (found < 0) continue
    const pivot = rows[found].map(value => value / rows[found][column])
    rows[found] = rows[rank]
    rows[rank] = pivot
    for (const row of rows) {
      const factor = row[column]
      if (row === pivot || factor === 0) continue
      for (let k = 0; k < columns; k++) row[k] -= factor * pivot[k]
    }
    pivots.push(column)
  }
  return { rows: rows.slice(0, pivots.length), pivots }
}

interface SmallPivot {
  readonly row: Float64Array
  readonly size: number
}

function searchSmall(
  small: readonly SmallPivot[],
  sizes: readonly number[],
  minimum: number,
): PublishingVerdict {
  let looked = 0
  const search = (from: number, sum: Float64Array, size: number): PublishingVerdict => {
    for (let k = from; k < small.length; k++) {
      if (size + small[k].size >= minimum) continue
      if (++looked > PATIENCE) return 'unverified'
      const next = sum.map((value, atom) => value + small[k].row[atom])
      if (isSmallSet(next, sizes, minimum)) return 'givesAway'
      const found = search(k + 1, next, size + small[k].size)
      if (found !== 'yes') return found
    }
    return 'yes'
  }
  return search(0, new Float64Array(sizes.length), 0)
}

function isSmallSet(vector: Float64Array, sizes: readonly number[], minimum: number): boolean {
  let size = 0
  for (let atom = 0; atom < vector.length; atom++) {
    const isIn = Math.abs(vector[atom] - 1) < ROUNDING
    if (!isIn && Math.abs(vector[atom]) > ROUNDING) return false
    if (isIn) size += sizes[atom]
  }
  return size > 0 && size < minimum
}
