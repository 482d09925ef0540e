import { describe, expect, it } from 'vitest'
import { guessTargets } from '#server/imports/map-columns.ts'

const candidate = (field: string, ...names: readonly (readonly string[])[]) => ({
  target: field,
  names,
})
const guess = (columns: readonly string[], ...candidates: ReturnType<typeof candidate>[]) =>
  [...guessTargets(columns, candidates).values()].map(target =>
    typeof target === 'string' ? target : null,
  )

describe('guessing what a column is mapped to', () => {
  it('compares names whatever their case, width and spaces', () => {
    expect(
      guess([' Ｎame ', 'CITY', 'shoe'], candidate('name', ['name']), candidate('city', ['City'])),
    ).toEqual(['name', 'city', null])
  })

  it('takes a sure name of any candidate before a less sure one of another', () => {
    const [speed, quality] = [
      candidate('speed', ['Q1'], ['quality']),
      candidate('quality', ['quality'], ['Q1']),
    ]
    expect(guess(['quality', 'Q1'], speed, quality)).toEqual(['quality', 'speed'])
    expect(guess(['quality'], speed)).toEqual(['speed'])
  })

  it('takes the first name of a list that the file has, and no target twice', () => {
    const name = candidate('name', ['name', 'full name'])
    expect(guess(['full name', 'name'], name)).toEqual([null, 'name'])
    expect(guess(['full name', 'Full Name'], name)).toEqual(['name', null])
  })

  it('gives no column two targets', () => {
    expect(guess(['tier'], candidate('attribute', ['tier']), candidate('field', ['tier']))).toEqual(
      ['attribute'],
    )
  })
})
