import { getRules } from 'survey-core/linter'
import { expect, test } from 'vitest'
import answersEn from '#survey-definitions/answers/en.json' with { type: 'json' }
import answersZhCn from '#survey-definitions/answers/zh-cn.json' with { type: 'json' }
import { problemText } from '#survey-definitions/problem-text.ts'
import en from '#survey-definitions/problems/en.json' with { type: 'json' }
import zhCn from '#survey-definitions/problems/zh-cn.json' with { type: 'json' }

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

test.each([
  ['of definitions', en, zhCn],
  ['of answers', answersEn, answersZhCn],
])('problems %s have words in both languages', (_, english, chinese) => {
  expect(Object.keys(chinese)).toEqual(Object.keys(english))
  for (const text of Object.values(english)) expect(text).not.toMatch(/\p{Script=Han}/u)
  for (const text of Object.values(chinese)) expect(text).toMatch(/\p{Script=Han}/u)
})

test('both languages say as much: the same parameters', () => {
  for (const [english, chinese] of [
    [answersEn, answersZhCn],
    [en, zhCn],
  ]) {
    for (const [code, text] of Object.entries(english ?? {})) {
      if (code.startsWith('lint/')) continue
      const translated = Object.entries(chinese ?? {}).find(([key]) => key === code)?.[1] ?? ''
      expect([code, placeholders(translated)]).toEqual([code, placeholders(text)])
    }
  }
})

test('every rule of SurveyJS’s linter has words, unless our own check replaces it', () => {
  const replaced = [
    ...['reference/unknown', 'name/duplicate', 'name/reserved', 'element/unknown-type'],
    ...['expression/syntax', 'expression/unknown-function'],
  ]
  const rules = getRules().map(({ id }) => id)
  const worded = Object.keys(en).filter(code => code.startsWith('lint/'))
  const expected = rules.filter(id => !replaced.includes(id)).map(id => `lint/${id}`)
  expect(worded.sort()).toEqual(expected.sort())
})

test('a problem is put into words with what it is about', () => {
  const problem = {
    code: 'unknownConstruct',
    severity: 'error',
    where: 'pages[0].elements[2]',
    parameters: { question: 'speed', construct: 'qualty' },
  } as const
  expect(problemText(problem, 'en')).toBe(
    '“speed” measures “qualty”, which is not a construct of the model.',
  )
  expect(problemText(problem, 'zh-cn')).toBe('“speed”所测量的“qualty”不是模型中的结构变量。')
})
