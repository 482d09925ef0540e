import { effectiveSizeOf } from '../math/effective-size.ts'

/** Who counts as low and as high on an attribute; those between are the base. */
export interface AttributeCut {
  /** Low is an answer up to this. */
  readonly low: number
  /** High is an answer from this on. */
  readonly high: number
}

/** Fewest effective cases and smallest weighted share in each of the three groups. */
const MIN_GROUP_CASES = 20
const MIN_GROUP_SHARE = 0.05

/**
 * The cut itself where low, base and high each hold 20 effective cases and 5 % of the weight; else
 * the nearest one that does: the low cut is raised and the high cut lowered, answer by answer that
 * occurs, until their groups suffice. Undefined where no such cut leaves a base.
 *
 * Throws `RangeError` unless low < high.
 *
 * Example: of 200 answers 8 are up to 5 and 30 up to 6: the cut { low: 5, high: 9 } becomes
 * { low: 6, high: 9 }.
 */
export function attributeCut(
  values: ArrayLike<number>,
  weights: Float64Array,
  { low, high }: AttributeCut,
): AttributeCut | undefined {
  if (!(low < high)) throw new RangeError(`invalid cut: low up to ${low}, high from ${high}`)
  const answers = [...new Set(Array.from(values))].sort((a, b) => a - b)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const suffices = (belongs: (value: number) => boolean) => {
    const members = weights.filter((_, row) => belongs(values[row]))
    return (
      effectiveSizeOf(members) >= MIN_GROUP_CASES &&
      members.reduce((sum, weight) => sum + weight, 0) >= MIN_GROUP_SHARE * total
    )
  }
  const lowCut = [low, ...answers.filter(answer => answer > low)].find(cut =>
    suffices(value => value <= cut),
  )
  const highCut = [high, ...answers.filter(answer => answer < high).reverse()].find(cut =>
    suffices(value => value >= cut),
  )
  if (lowCut === undefined || highCut === undefined) return undefined
  return suffices(value => value > lowCut && value < highCut)
    ? { low: lowCut, high: highCut }
    : undefined
}
