/**
 * M must-be · O one-dimensional · A attractive · I indifferent · R reverse · Q questionable (Kano et
 * al. 1984; Berger et al. 1993).
 */
export type KanoCategory = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q'

/** In the order in which near ties are resolved: M > O > A > I, then R and Q. */
export const KANO_CATEGORIES: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q']

/** The categories of which Better and Worse are shares; R and Q are about the question or its wording. */
export const CLASSIFIED: readonly KanoCategory[] = ['M', 'O', 'A', 'I']

/** Something of each category. */
export type ByCategory<T> = Readonly<Record<KanoCategory, T>>

/**
 * Something of each category. Example: byCategory(() => 0) is { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 }.
 */
export function byCategory<T>(of: (category: KanoCategory) => T): ByCategory<T> {
  return { M: of('M'), O: of('O'), A: of('A'), I: of('I'), R: of('R'), Q: of('Q') }
}

/** Example: sumOver({ M: 95, O: 123, A: 45, I: 33, R: 0, Q: 0 }, ['M', 'O']) = 218. */
export function sumOver(values: ByCategory<number>, categories: readonly KanoCategory[]): number {
  return categories.reduce((sum, category) => sum + values[category], 0)
}
