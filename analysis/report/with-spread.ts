import type { Spread } from '../resampling/spread.ts'
import type { Estimate } from './index-report.ts'

/** A number with its uncertainty, where a bootstrap has given one. Indices have no p value. */
export function withSpread(value: number, spread?: Spread, unit = 1): Estimate {
  if (!spread) return { value }
  const [low, high] = spread.interval
  return {
    value,
    standardError: spread.standardError / unit,
    interval: [low / unit, high / unit],
  }
}

/** The same for a coefficient or an effect, with the p value of "is zero". */
export function withTest(value: number, spread?: Spread, unit = 1): Estimate {
  return { ...withSpread(value, spread, unit), ...(spread && { p: spread.p }) }
}
