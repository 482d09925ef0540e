import { canonicalCell } from './cell-reader.ts'
import type { ImportField } from './import-field.ts'
import type { ColumnProfile } from './response-file.ts'
import type { ColumnTarget } from './response-mapping.ts'

const WORDS = new Set([
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'dk',
  'dk/na',
  '.',
  '-',
  '不知道',
  '无',
])

/** 8 and 9 repeated, 7 and 97 as SPSS files have them, and negative numbers. */
const CODE = /^(-\d+|[789]|[789]{2,5}|9+[678])$/

/**
 * Values that look like codes for a missing answer: they occur in a column of answers on a scale,
 * and no scale of the file's columns could hold them as an answer.
 */
export function proposedMissingCodes(
  columns: readonly ColumnProfile[],
  fields: readonly ImportField[],
  targets: ReadonlyMap<string, ColumnTarget>,
): string[] {
  const scaled = columns.flatMap(({ name, values }) => {
    const target = targets.get(name)
    const field = fields.find(({ id }) => target?.to === 'field' && id === target.field)
    return field?.scale ? [{ values, scale: field.scale }] : []
  })
  const onSomeScale = (number: number) =>
    scaled.some(({ scale: { min, max } }) => number >= min && number <= max)
  const looksLikeCode = (value: string) => {
    const cell = canonicalCell(value)
    return WORDS.has(cell) || (CODE.test(cell) && !onSomeScale(Number(cell)))
  }
  const found = new Set(scaled.flatMap(({ values }) => values.filter(looksLikeCode)))
  return [...found].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
