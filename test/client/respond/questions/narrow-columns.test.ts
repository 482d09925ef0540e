import { describe, expect, it } from 'vitest'
import { narrowColumns } from '#client/respond/questions/scale-question.tsx'

describe('a scale on a narrow screen', () => {
  it.each([
    [1, 1],
    [5, 5],
    [6, 6],
    [7, 4],
    [10, 5],
    [11, 6],
    [20, 5],
  ])('of %i points stands in rows of %i', (points, columns) => {
    expect(narrowColumns(points)).toBe(columns)
  })
})
