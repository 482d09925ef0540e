import { expect, test } from 'vitest'
import { catalogue } from '#survey-definitions/catalogue.ts'
import { RECIPES } from '#survey-definitions/recipes.ts'

test('every shipped instrument has its recipe, and no other is there', () => {
  expect(Object.keys(RECIPES).sort()).toEqual(catalogue.map(({ id }) => id).sort())
})

test.each(catalogue)('$id is what its recipe makes, to the order of its keys', ({ id, text }) => {
  expect(text).toBe(`${JSON.stringify(RECIPES[id], null, 2)}\n`)
})
