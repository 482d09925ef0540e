import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowIndex } from '#server/imports/customers/row-index.ts'

it('knows of every row the last one of the same customer, like a map', () => {
  const id = fc.oneof(
    fc.integer({ min: 0, max: 400 }).map(String),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(id, { maxLength: 6000, size: 'max' }), ids => {
      const index = rowIndex()
      const last = new Map<string, number>()
      // The header is row 1, and every third row has no customer.
      const rows = ids.map((externalId, at) => ({ row: 2 + at + Math.floor(at / 2), externalId }))
      for (const { row, externalId } of rows) {
        index.add(row, externalId)
        last.set(externalId, row)
      }
      for (const { row, externalId } of rows) {
        const later = last.get(externalId)
        expect(index.supersededBy({ row, externalId })).toBe(later === row ? undefined : later)
        expect(index.externalIdOf(row)).toBe(externalId)
      }
      expect(index.supersededBy({ row: 1, externalId: 'nobody at all' })).toBeUndefined()
    }),
    { numRuns: 20 },
  )
})
