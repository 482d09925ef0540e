import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#server/responses/submission.ts'

const json = fc.jsonValue({ maxDepth: 4 })

/** The same value with its keys in another order, throughout. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonicalJson({ b: [{ y: 1, x: null }], a: 'ä' })).toBe(
      '{"a":"ä","b":[{"x":null,"y":1}]}',
    )
    fc.assert(
      fc.property(json, value => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('reads back as the value it was made from, so different values differ', () => {
    fc.assert(
      fc.property(json, value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
