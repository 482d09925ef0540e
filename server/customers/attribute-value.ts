import type { AttributeType } from './customer-attribute.table.ts'
import type { AttributeValue } from './customer-columns.ts'
import { isDay } from './is-day.ts'

const MAX_TEXT_LENGTH = 500

/** Whether a value is of the declared type; a date is a day as ISO text. */
export function isOfType(value: AttributeValue, type: AttributeType): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.length <= MAX_TEXT_LENGTH
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'flag':
      return typeof value === 'boolean'
  }
}
