/** The declared ends of an indicator's answer scale, not those that happen to occur. */
export interface Scale {
  readonly min: number
  readonly max: number
}

interface Scaled {
  readonly indicators: readonly string[]
  readonly scales: readonly Scale[]
}

/** Throws `RangeError` unless both have the same indicators, in the same order, on the same scales. */
export function sameScales(a: Scaled, b: Scaled): void {
  if (a.indicators.join('\n') !== b.indicators.join('\n'))
    throw new RangeError(
      `different indicators: ${a.indicators.join(', ')} and ${b.indicators.join(', ')}`,
    )
  a.scales.forEach((scale, i) => {
    const other = b.scales[i]
    if (scale.min !== other.min || scale.max !== other.max)
      throw new RangeError(
        `${a.indicators[i]} has two scales: ${scale.min} to ${scale.max} and ${other.min} to ${other.max}`,
      )
  })
}
