import { percentOfScale, type QualityItem } from '#analysis'

/** Two items that ask the same, or with one of them reversed the opposite, by their names. */
export type DeclaredPair = readonly [string, string]

/** Half of the scale: who is well satisfied with a thing is not dissatisfied with the same. */
const CONTRADICTING_POINTS = 50

/**
 * The declared pairs that a respondent (row) answered against each other: half of the scale or more
 * apart once reversed items are turned. Correlations need many pairs; a pair that the author declared
 * speaks for itself.
 */
export function contradictions(
  items: ReadonlyMap<string, QualityItem>,
  pairs: readonly DeclaredPair[],
  row: number,
): DeclaredPair[] {
  const turned = (name: string) => {
    const item = items.get(name)
    if (!item) return Number.NaN
    const points = percentOfScale(item.answers[row], item.scale)
    return item.reversed ? 100 - points : points
  }
  return pairs.filter(
    ([one, other]) => Math.abs(turned(one) - turned(other)) >= CONTRADICTING_POINTS,
  )
}
