import type { Estimate } from '../index-report.ts'

/** Whether an effect can be told from none. */
export type Significance = 'clear' | 'unclear' | 'pending'

/**
 * An effect is clear where its interval and that of its consistent counterpart leave 0 out on the same
 * side: PLS alone finds effects that measurement error has made (Westfall & Yarkoni 2016), in a quarter
 * of samples of 250 with four correlated drivers.
 *
 * Example: .20 (.05 to .33) beside .08 (−.15 to .27) is unclear.
 */
export function significanceOf({ interval }: Estimate, counterpart?: Estimate): Significance {
  if (!interval) return 'pending'
  const side = sideOf(interval)
  return side !== 0 && counterpart?.interval && sideOf(counterpart.interval) === side
    ? 'clear'
    : 'unclear'
}

const sideOf = ([low, high]: readonly [number, number]) => (low > 0 ? 1 : high < 0 ? -1 : 0)
