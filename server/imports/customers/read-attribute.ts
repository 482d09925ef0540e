import { isOfType } from '../../customers/attribute-value.ts'
import type { AttributeType } from '../../customers/customer-attribute.table.ts'
import type { AttributeValue } from '../../customers/customer-columns.ts'
import { readDay } from './read-date.ts'
import { readDecimal } from './read-decimal.ts'
import { flagOfWord } from './words.ts'

/** A cell as the value of an attribute; undefined where it is not of its type. */
export function readAttribute(cell: string, type: AttributeType): AttributeValue | undefined {
  switch (type) {
    case 'text':
      return isOfType(cell, 'text') ? cell : undefined
    case 'number': {
      const decimal = readDecimal(cell)
      return decimal === undefined ? undefined : Number(decimal)
    }
    case 'date':
      return readDay(cell)
    case 'flag':
      return flagOfWord(cell)
  }
}
