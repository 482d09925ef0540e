import type { IndicatorFit, PlsFit } from '../pls/pls-fit.ts'

/** The indicators of one construct. Throws `RangeError` for a construct that the fit does not have. */
export function blockOfFit<Name extends string>(
  fit: PlsFit<Name>,
  construct: NoInfer<Name>,
): readonly IndicatorFit<Name>[] {
  const block = fit.indicators.filter(indicator => indicator.construct === construct)
  if (block.length === 0) throw new RangeError(`no construct ${construct}`)
  return block
}

/** Unstandardised weights w/s, ranges max − min, and means above the low end of the scale. */
export function scoringOf(block: readonly IndicatorFit[]) {
  return {
    unstandardised: block.map(
      ({ outerWeight, standardDeviation }) => outerWeight / standardDeviation,
    ),
    ranges: block.map(({ scale }) => scale.max - scale.min),
    distances: block.map(({ mean, scale }) => mean - scale.min),
  }
}
