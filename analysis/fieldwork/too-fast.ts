import { quantile } from '../resampling/quantile.ts'

/** Nobody reads and answers an item in less (Wood, Harms, Lowman & DeSimone 2017). */
const SECONDS_AN_ITEM = 1
/** Of the median time. */
const SHARE_OF_MEDIAN = 0.4

/**
 * Who answered too fast to have read: in less than a second an item, or in less than 40 % of the
 * median time of all.
 *
 * `seconds` is each respondent's whole time, NaN where unknown; `items` how many items each was asked.
 * Undefined where the time is unknown. Throws `RangeError` for a negative time or no items.
 *
 * Example: 20 items in 300, 99 and 250 s, median 250: only the second, for it took less than 100 s.
 */
export function tooFast(
  seconds: ArrayLike<number>,
  items: ArrayLike<number>,
): (boolean | undefined)[] {
  if (items.length !== seconds.length)
    throw new RangeError(`${items.length} numbers of items for ${seconds.length} times`)
  const known = Float64Array.from(seconds).filter(time => !Number.isNaN(time))
  const median = quantile(known.sort(), 0.5) ?? Number.NaN
  return Array.from(seconds, (time, row) => {
    if (Number.isNaN(time)) return undefined
    if (!(time >= 0)) throw new RangeError(`invalid time of respondent ${row}: ${time}`)
    if (!(items[row] > 0)) throw new RangeError(`respondent ${row} was asked ${items[row]} items`)
    return time < SECONDS_AN_ITEM * items[row] || time < SHARE_OF_MEDIAN * median
  })
}
