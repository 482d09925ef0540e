import { MIN_BASE } from '../thresholds.ts'

/** A stratum by its label and how many of it were invited. */
export interface LabelledStratum {
  readonly label: string
  readonly invited: number
}

/**
 * The label under which an anonymous answer may say where it comes from: its own where at least so
 * many were invited under it, otherwise the common one of all small strata; and where these are too
 * few even together, the smallest large one joins them. What remains too small says nothing
 * (undefined).
 *
 * Example: north 40, south 12, islands 4 with a minimum of 10: north keeps its label, south and islands
 * share one.
 */
export function coarsenStrata(
  strata: readonly LabelledStratum[],
  common: string,
  minimum = MIN_BASE,
): ReadonlyMap<string, string | undefined> {
  const bySize = [...strata].sort((a, b) => a.invited - b.invited || (a.label < b.label ? -1 : 1))
  let joined = bySize.filter(({ invited }) => invited < minimum)
  if (joined.length > 0 && countOf(joined) < minimum) joined = bySize.slice(0, joined.length + 1)
  const isEnough = countOf(joined) >= minimum
  return new Map(
    strata.map(stratum => [
      stratum.label,
      joined.includes(stratum) ? (isEnough ? common : undefined) : stratum.label,
    ]),
  )
}

function countOf(strata: readonly LabelledStratum[]): number {
  return strata.reduce((sum, { invited }) => sum + invited, 0)
}
