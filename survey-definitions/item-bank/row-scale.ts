import type { Element } from '../definition.ts'
import type { Bilingual } from './bilingual.ts'

/** A row of a matrix; its value is the item's id. */
export type Row = {
  readonly value: string
  readonly text: Bilingual
}

export function row(value: string, text: Bilingual): Row {
  return { value, text }
}

/**
 * One scale of whole numbers from 1 for several rows. The ends are named in the description: bare
 * numbers as columns fit a phone. A row that cannot be judged is left empty.
 */
export function rowScale(
  name: string,
  title: Bilingual,
  ends: Bilingual,
  points: number,
  rows: readonly Row[],
): Element {
  return {
    ...{ type: 'matrix', name, title, description: ends },
    columns: Array.from({ length: points }, (_, index) => index + 1),
    rows,
  }
}
