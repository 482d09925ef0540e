import type { Element } from '../definition.ts'
import type { Bilingual } from './bilingual.ts'
import type { ScaleEnds } from './scale-ends.ts'

/** The question that all index models ask with: 1 to 10, both ends named, with "don't know". */
export function tenPoint(
  name: string,
  construct: string | undefined,
  title: Bilingual,
  [low, high]: ScaleEnds,
): Element {
  return {
    type: 'rating',
    name,
    ...(construct === undefined ? {} : { construct }),
    title,
    isRequired: true,
    dontKnow: true,
    rateCount: 10,
    rateMax: 10,
    displayMode: 'buttons',
    minRateDescription: low,
    maxRateDescription: high,
  }
}
