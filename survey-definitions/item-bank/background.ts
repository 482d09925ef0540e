import type { Element } from '../definition.ts'
import { type Bilingual, bilingual } from './bilingual.ts'

/** A question about the respondent: ordered classes 1, 2, 3 …, and the right not to say. */
export function classes(
  name: string,
  title: Bilingual,
  choices: readonly Bilingual[],
  construct?: string,
): Element {
  return {
    ...{ type: 'radiogroup', name },
    ...(construct === undefined ? {} : { construct }),
    title,
    choices: choices.map((text, index) => ({ value: index + 1, text })),
    showRefuseItem: true,
    refuseText: bilingual('Prefer not to say', '不愿透露'),
  }
}

export const ageGroup = (construct?: string): Element =>
  classes(
    'ageGroup',
    bilingual('Which age group do you belong to?', '您的年龄属于哪一组？'),
    [
      bilingual('18 to 24', '18 至 24 岁'),
      bilingual('25 to 34', '25 至 34 岁'),
      bilingual('35 to 44', '35 至 44 岁'),
      bilingual('45 to 59', '45 至 59 岁'),
      bilingual('60 or older', '60 岁及以上'),
    ],
    construct,
  )
