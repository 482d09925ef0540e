import { expect, test } from 'vitest'
import { problemsOf } from '#survey-definitions/problems-of.ts'

const title = { default: 'Title', 'zh-cn': '标题' }
const asking = (...elements: object[]) => ({ pages: [{ name: 'p', elements }] })

test('says what our checks and what the linter find, errors first', () => {
  const found = problemsOf(
    asking(
      { type: 'rating', name: 'q', title: 'Only English', minn: 1 },
      { type: 'text', name: 'why', title, visibleIf: '{q} > 9' },
      { type: 'file', name: 'f', title },
    ),
  )
  expect(found.map(({ code, severity }) => [severity, code])).toEqual([
    ['error', 'takesFiles'],
    ['warning', 'missingTranslation'],
    expect.arrayContaining(['lint/property/unknown']),
    expect.arrayContaining(['lint/expression/contradiction']),
  ])
})

test.each([
  ['no object', 7],
  ['no pages', {}],
  ['a list too long', asking({ type: 'dropdown', name: 'q', title, choicesMax: 1e9 })],
])('does not hand %s to SurveyJS', (_, json) => {
  const found = problemsOf(json)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ code }) => code.startsWith('lint/'))).toEqual([])
})
