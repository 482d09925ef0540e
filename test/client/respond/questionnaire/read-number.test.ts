import { describe, expect, it } from 'vitest'
import { readNumber } from '#client/respond/questionnaire/text-question.tsx'

describe('a number as it is typed', () => {
  it.each([
    ['42', 42],
    [' 3.5 ', 3.5],
    ['3,5', 3.5],
    ['-2', -2],
    ['１２', 12],
    ['', undefined],
    ['  ', undefined],
    ['abc', 'abc'],
    ['1e3', '1e3'],
    ['12 years', '12 years'],
    ['1,2,3', '1,2,3'],
    ['-', '-'],
  ])('%j is read as %j', (typed, read) => {
    expect(readNumber(typed)).toBe(read)
  })
})
