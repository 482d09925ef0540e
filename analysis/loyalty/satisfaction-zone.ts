/** Where a satisfied customer stands between leaving and recommending. */
export type SatisfactionZone = 'defection' | 'indifference' | 'affection'

/**
 * Zone of a satisfaction answer on 1–5 (Heskett et al. 1994): defection up to 3, indifference above 3
 * up to 4, affection above 4. Averages of several answers have zones too.
 *
 * Undefined for NaN. Throws `RangeError` off 1–5.
 *
 * Example: 3 defection, 3.5 and 4 indifference, 4.5 affection.
 */
export function satisfactionZone(answer: number): SatisfactionZone | undefined {
  if (Number.isNaN(answer)) return undefined
  if (answer < 1 || answer > 5) throw new RangeError(`${answer} is off 1 to 5`)
  if (answer <= 3) return 'defection'
  return answer <= 4 ? 'indifference' : 'affection'
}
