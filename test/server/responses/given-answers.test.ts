import { describe, expect, it } from 'vitest'
import { isGivenAnswers } from '#server/responses/given-answers.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

describe('given answers', () => {
  it.each([{}, { a: 1, b: 'x', c: null, d: true }, { a: [{ b: [{ c: 1 }] }] }, { a: nested(11) }])(
    'may be %j',
    answers => {
      expect(isGivenAnswers(answers)).toBe(true)
    },
  )

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    [{ a: 1 }],
    JSON.parse('{"__proto__":1}'),
    JSON.parse('{"a":[{"b":{"__proto__":{}}}]}'),
    { a: Number.POSITIVE_INFINITY },
    { a: [Number.NaN] },
    { a: nested(12) },
    { a: nested(5000) },
  ])('may not be case %#', answers => {
    expect(isGivenAnswers(answers)).toBe(false)
  })
})
