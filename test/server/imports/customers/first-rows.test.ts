import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstRows } from '#server/imports/customers/first-rows.ts'

it('remembers like a map, however full it gets', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 200 }), picks => {
      const table = firstRows(4)
      const map = new Map<number, number>()
      for (const [at, pick] of picks.entries()) {
        // Far apart, and many of them in the same place.
        const hash = pick * 2 ** 46 + (pick % 3)
        expect(table.take(hash, at + 1)).toBe(map.get(hash))
        if (!map.has(hash)) map.set(hash, at + 1)
      }
    }),
  )
})
