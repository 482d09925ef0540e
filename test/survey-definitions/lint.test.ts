import { expect, test } from 'vitest'
import { lintDefinition } from '#survey-definitions/problems-of.ts'

const asking = (...elements: object[]) => ({
  pages: [{ name: 'p', elements }],
})

test('our own properties are known to SurveyJS’s linter, a misspelt one is not', () => {
  const question = {
    type: 'rating',
    name: 'q',
    construct: 'quality',
    dontKnow: true,
  }
  expect(lintDefinition(asking(question))).toEqual([])
  expect(lintDefinition(asking({ ...question, constuct: 'quality' }))).toMatchObject([
    {
      code: 'lint/property/unknown',
      severity: 'warning',
      where: 'pages[0].elements[0].constuct',
      parameters: { name: 'q', message: expect.stringContaining('constuct') },
    },
  ])
})

test('a condition that can never hold is found', () => {
  const found = lintDefinition(
    asking({ type: 'rating', name: 'q' }, { type: 'text', name: 'why', visibleIf: '{q} > 9' }),
  )
  expect(found.map(({ code }) => code)).toEqual(['lint/expression/contradiction'])
})

test('what checkDefinition reports is not reported twice', () => {
  expect(lintDefinition(asking({ type: 'rating', name: 'q', visibleIf: '{other} = 1' }))).toEqual(
    [],
  )
})
