import type { Element } from '../definition.ts'
import { type Bilingual, bilingual } from './bilingual.ts'

/**
 * 100 points to be shared out over dimensions, a field each. A field left empty counts as none. The
 * last field carries the rule, and must be filled in where another is, so that the rule is asked.
 */
export function hundredPoints(
  name: string,
  title: Bilingual,
  dimensions: readonly (readonly [dimension: string, title: Bilingual])[],
): Element {
  const fields = dimensions.map(([dimension]) => fieldName(name, dimension))
  const others = fields.slice(0, -1)
  const last = fields[fields.length - 1]
  const rule = {
    requiredIf: others.map(field => `{${field}} notempty`).join(' or '),
    validators: [
      {
        type: 'expression',
        text: bilingual('The points must add up to 100.', '各项分数之和必须为 100。'),
        expression: `{${last}} empty or sum(${fields.map(field => `{${field}}`).join(', ')}) = 100`,
      },
    ],
  }
  return {
    ...{ type: 'panel', name, title },
    description: bilingual(
      'Share out 100 points: the more important, the more points. You can leave all fields blank.',
      '请将 100 分分配给以下各项，越重要分数越高。也可以全部不填。',
    ),
    elements: dimensions.map(([dimension, words], index) => ({
      ...{ type: 'text', name: fieldName(name, dimension), role: 'points', dimension },
      title: words,
      ...(index === fields.length - 1 ? rule : {}),
      ...{ inputType: 'number', min: 0, max: 100, step: 1 },
    })),
  }
}

function fieldName(name: string, dimension: string): string {
  return `${name}${dimension[0]?.toUpperCase()}${dimension.slice(1)}`
}
