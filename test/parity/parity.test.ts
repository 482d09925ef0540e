import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { compareAll } from './compare-all.ts'
import { comparisons } from './comparison.ts'

const folder = resolve(import.meta.dirname, '../../../shared/reference')

it('counts a figure that one side lacks as a miss', () => {
  const { compare, all } = comparisons()
  compare('index', 'ours', undefined, 1)
  compare('path', 'theirs', 1, undefined)
  expect(all().map(({ deviation }) => deviation)).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
})

// The data are not ours to pass on: where they lie beside the project, everything is compared.
if (existsSync(folder))
  it.each(compareAll(folder).map(found => [found.quantity, found] as const))(
    'agrees with other engines: %s',
    (_, { deviation, tolerance }) => {
      expect(deviation).toBeLessThanOrEqual(tolerance)
    },
  )
