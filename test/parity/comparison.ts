/** One quantity's worst deviation from another engine's figures. */
export interface Comparison {
  readonly quantity: string
  /** The largest deviation that counts as agreement. */
  readonly tolerance: number
  figures: number
  deviation: number
  worst: string
}

/** Gathers deviations by quantity. A figure that is missing on either side deviates infinitely. */
export function comparisons() {
  const found = new Map<string, Comparison>()
  return {
    compare(
      quantity: string,
      label: string,
      ours: number | undefined,
      theirs: number | undefined,
      tolerance = 1e-8,
    ) {
      const fresh = { quantity, tolerance, figures: 0, deviation: 0, worst: '' }
      const comparison = found.get(quantity) ?? fresh
      found.set(quantity, comparison)
      const deviation = Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN))
      comparison.figures++
      if (deviation <= comparison.deviation) return
      comparison.deviation = Number.isNaN(deviation) ? Number.POSITIVE_INFINITY : deviation
      comparison.worst = label
    },
    all: (): readonly Comparison[] => [...found.values()],
  }
}
