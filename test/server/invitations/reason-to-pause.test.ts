import { describe, expect, it } from 'vitest'
import { reasonToPause } from '#server/invitations/mailing.ts'

const times = (count: number, refused: boolean): boolean[] =>
  Array.from({ length: count }, () => refused)
/** Every so many-th is refused. */
const every = (nth: number, count: number): boolean[] =>
  Array.from({ length: count }, (_, at) => at % nth === nth - 1)

describe('a mailing rests by itself', () => {
  it.each([
    ['nothing tried', [], undefined],
    ['nine of nine refused', times(9, true), undefined],
    ['the last ten refused', [...times(10, true), ...times(90, false)], 'refused-in-a-row'],
    ['ten refused before one that was taken', [false, ...times(10, true)], undefined],
    ['a fifth of 50', every(5, 50), 'refused-often'],
    ['a fifth of 45', every(5, 45), undefined],
    ['a sixth of 100', every(6, 100), undefined],
    ['a fifth, but long ago', [...times(100, false), ...every(2, 100)], undefined],
  ])('or not: %s', (_, refused, reason) => {
    expect(reasonToPause(refused)).toBe(reason)
  })
})
