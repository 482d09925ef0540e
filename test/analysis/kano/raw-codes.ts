import type { KanoAnswer, KanoPair } from '#analysis/kano/kano-pair.ts'

/**
 * Method vector C-2: eight respondents × seven pairs (functional, dysfunctional), from the example of
 * the R package krano (CC-BY-4.0).
 */
export const RAW_CODES: readonly (readonly KanoAnswer[])[] = [
  [2, 3, 1, 4, 3, 3, 3, 3, 2, 5, 2, 5, 2, 5],
  [1, 3, 2, 4, 5, 1, 5, 2, 3, 3, 3, 3, 2, 5],
  [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  [1, 5, 2, 5, 1, 4, 1, 5, 3, 3, 3, 3, 2, 5],
  [3, 2, 1, 4, 3, 3, 2, 5, 2, 5, 1, 5, 2, 5],
  [1, 5, 1, 4, 3, 3, 1, 3, 2, 5, 2, 5, 2, 5],
]

/** The pairs of each feature. */
export const RAW_FEATURES: readonly (readonly KanoPair[])[] = Array.from({ length: 7 }, (_, j) =>
  RAW_CODES.map(codes => ({ functional: codes[2 * j], dysfunctional: codes[2 * j + 1] })),
)
