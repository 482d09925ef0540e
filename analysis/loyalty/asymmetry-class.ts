/** From perfect dissatisfier to perfect satisfier (Mikulić & Prebežac 2008). */
export type AsymmetryClass =
  | 'frustrator'
  | 'dissatisfier'
  | 'hybrid'
  | 'satisfier'
  | 'delighter'
  | 'undetermined'

/** Where the classes meet: ±.2, and ±.6 (other authors: .7). */
export interface AsymmetryCuts {
  /** @default 0.2 */
  readonly inner?: number
  /** @default 0.6 */
  readonly outer?: number
}

const CLASSES = ['frustrator', 'dissatisfier', 'hybrid', 'satisfier', 'delighter'] as const

/**
 * The class of an impact asymmetry, given only where its whole interval lies in one class. A value on
 * a cut belongs to the class nearer to 0.
 *
 * Throws `RangeError` unless 0 < inner < outer < 1.
 *
 * Example: .3223 with the interval [.21, .58] is a satisfier, with [−.10, .58] undetermined.
 */
export function asymmetryClass(
  interval: readonly [number, number],
  { inner = 0.2, outer = 0.6 }: AsymmetryCuts = {},
): AsymmetryClass {
  if (!(0 < inner && inner < outer && outer < 1))
    throw new RangeError(`invalid cuts of asymmetry: ${inner}, ${outer}`)
  const [low, high] = interval.map(end => {
    if (Math.abs(end) <= inner) return 2
    const away = Math.abs(end) > outer ? 2 : 1
    return end > 0 ? 2 + away : 2 - away
  })
  return low === high ? CLASSES[low] : 'undetermined'
}
