import type { KanoCategory } from './kano-category.ts'
import type { KanoAnswer } from './kano-pair.ts'

/**
 * Which evaluation table: `standard` (Kano et al. 1984, as printed by Berger et al. 1993), or
 * `pouliot`, which also takes two equal answers "must be" or "live with" for questionable (Pouliot in
 * Berger et al. 1993).
 */
export type EvaluationTable = 'standard' | 'pouliot'

/** Rows: functional answer 1–5; columns: dysfunctional answer 1–5. */
const STANDARD: readonly (readonly KanoCategory[])[] = [
  ['Q', 'A', 'A', 'A', 'O'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'R', 'R', 'R', 'Q'],
]

/**
 * The category of a pair of answers. Throws `RangeError` for an answer off 1–5.
 *
 * Example: "I like it" if present and "I dislike it" if absent, (1, 5), is one-dimensional; (2, 2)
 * is indifferent, in Pouliot's table questionable.
 */
export function categoryOf(
  functional: KanoAnswer,
  dysfunctional: KanoAnswer,
  table: EvaluationTable = 'standard',
): KanoCategory {
  const category = STANDARD[functional - 1]?.[dysfunctional - 1]
  if (category === undefined)
    throw new RangeError(`invalid pair of answers: ${functional}, ${dysfunctional}`)
  const contradicts = functional === dysfunctional && (functional === 2 || functional === 4)
  return table === 'pouliot' && contradicts ? 'Q' : category
}
