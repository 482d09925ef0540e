import { Serializer } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { importFieldsOf } from '#server/imports/responses/import-field.ts'
import { groupingsOf } from '#server/reports/grouping.ts'
import { groupingWords } from '#server/reports/grouping-words.ts'
import { quotaQuestions } from '#server/waves/quota-questions.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import { checkDefinition } from '#survey-definitions/check.ts'
import type { Element, SurveyDefinition } from '#survey-definitions/definition.ts'
import {
  answerKindOf,
  QUESTION_TYPES,
  type QuestionType,
} from '#survey-definitions/question-types.ts'
import { registerProperties } from '#survey-definitions/register-properties.ts'
import { rolesOf } from '#survey-definitions/roles/roles-of.ts'
import { scaleOf } from '#survey-definitions/scale.ts'

const asking = (...elements: readonly object[]): SurveyDefinition => ({
  pages: [
    { name: 'page', elements: elements.map(element => ({ type: 'text', name: 'q', ...element })) },
  ],
})
const choices = [
  { value: 'a', text: { default: 'First', 'zh-cn': '甲' } },
  { value: 'b', text: { default: 'Second', 'zh-cn': '乙' } },
]

describe('the question types', () => {
  registerProperties()
  const types = Object.entries<QuestionType>(QUESTION_TYPES)

  it.each(types)('%s is one of SurveyJS, or composed of its questions', name => {
    expect(Serializer.findClass(name)).toBeTruthy()
  })

  it('are all that SurveyJS has', () => {
    const ofSurveyJs = Serializer.getChildrenClasses('question', true).map(({ name }) => name)
    const notAsked = ['custom', 'composite', 'nonvalue', 'select', 'textbase', 'matrixdropdownbase']
    const unknown = ofSurveyJs.filter(name => !Object.hasOwn(QUESTION_TYPES, name))
    expect(unknown.filter(name => !notAsked.includes(name))).toEqual([])
  })

  it.each(types.filter(([, { refused }]) => refused))(
    '%s is refused with its reason',
    (name, of) => {
      const codes = checkDefinition(asking({ type: name })).map(({ code }) => code)
      expect(codes).toContain(of.refused)
    },
  )

  it.each(types.filter(([, { refused }]) => !refused))('%s can be published', name => {
    const codes = checkDefinition(asking({ type: name })).map(({ code }) => code)
    expect(codes).not.toContain('unknownType')
    expect(() => compileAnswers(asking({ type: name }))).not.toThrow()
  })

  it.each(types.filter(([, { offers }]) => offers === 'choices'))(
    '%s takes what it offers and nothing else',
    name => {
      const { validate } = compileAnswers(asking({ type: name, choices }))
      const isOk = (answer: unknown) => validate({ q: answer }, { final: false }).ok
      expect([isOk('a'), isOk(['a', 'b'])].filter(Boolean)).toHaveLength(1)
      expect([isOk('c'), isOk(['a', 'c'])]).toEqual([false, false])
    },
  )
})

/** Every type whose answer is one of a few values, in one of its forms. */
const ONE_OF_A_FEW: readonly (readonly [string, object])[] = [
  ['a', { type: 'radiogroup', choices }],
  ['a', { type: 'dropdown', choices }],
  ['a', { type: 'buttongroup', choices }],
  ['a', { type: 'imagepicker', choices }],
  ['a', { type: 'imagemap', multiSelect: false, areas: choices }],
  ['1', { type: 'rating', rateCount: 5 }],
  ['2', { type: 'dropdown', choicesMin: 1, choicesMax: 4 }],
  ['true', { type: 'boolean', labelTrue: 'Yes', labelFalse: 'No' }],
]

describe.each(ONE_OF_A_FEW)('an answer %s of %o', (value, element) => {
  const definition = asking(element)

  it('can have a quota', () => {
    const [question] = quotaQuestions(definition)
    expect(question?.values?.map(one => String(one.value))).toContain(value)
  })

  it('can divide respondents into groups that are compared', () => {
    const [grouping] = groupingsOf(definition, [])
    expect(grouping).toEqual({ by: 'question', question: 'q' })
    if (grouping === undefined) return
    expect(groupingWords(definition, grouping).values.map(one => one.value)).toContain(value)
  })

  it('can be imported', () => {
    const [field] = importFieldsOf(definition)
    expect(String(field?.read(value))).toBe(value)
  })
})

describe('what follows from the kind of an answer', () => {
  it('compares no more points of a scale than there can be groups', () => {
    expect(groupingsOf(asking({ type: 'rating', rateCount: 8 }), [])).toHaveLength(2)
    expect(groupingsOf(asking({ type: 'rating', rateMin: 0, rateMax: 10 }), [])).toHaveLength(1)
  })

  it('gives numbers that are typed or set by a slider a quota by ranges', () => {
    const numbers = [
      { name: 'age', inputType: 'number' },
      { name: 'share', type: 'slider' },
    ]
    expect(
      quotaQuestions(asking(...numbers)).map(({ question, kind }) => [question, kind]),
    ).toEqual([
      ['age', 'scale'],
      ['share', 'scale'],
    ])
    expect(quotaQuestions(asking({}, { type: 'slider', sliderType: 'range' }))).toEqual([])
  })

  it('keeps listed numbers choices, and yes and no whatever they are stored as', () => {
    const listed = asking({ type: 'dropdown', choices: [1, 2] })
    const coded = asking({ type: 'boolean', valueTrue: 1, valueFalse: 0 })
    expect(quotaQuestions(listed)).toMatchObject([{ kind: 'choice' }])
    expect(quotaQuestions(coded)).toMatchObject([
      { kind: 'choice', values: [{ value: 1 }, { value: 0 }] },
    ])
  })

  it('measures nothing by several choices at once', () => {
    const pictures: Element = { type: 'imagepicker', name: 'q', choices: [1, 2, 3] }
    expect(scaleOf(pictures)).toMatchObject({ min: 1, max: 3 })
    expect(scaleOf({ ...pictures, multiSelect: true })).toBeUndefined()
    expect(scaleOf({ type: 'matrix', name: 'q', columns: [1, 2], cellType: 'checkbox' })).toBe(
      undefined,
    )
  })

  it('reads a role off each item of a multiple text, as it does off each row of a matrix', () => {
    const items = [
      { name: 'price', inputType: 'number', min: 0, max: 100 },
      { name: 'staff', inputType: 'number', min: 0, max: 100 },
    ]
    const roles = rolesOf(asking({ type: 'multipletext', role: 'points', items }))
    expect(roles.map(({ item, row, scale }) => [item, row, scale?.max])).toEqual([
      ['price', 'price', 100],
      ['staff', 'staff', 100],
    ])
  })

  it('binds an indicator to each row and to each item, and to the whole of any other', () => {
    const measured = asking(
      { type: 'matrix', name: 'm', construct: 'c', columns: [1, 2], rows: ['r1', 'r2'] },
      { type: 'rating', name: 'r', construct: 'c' },
    )
    const { indicators } = bindingOf(measured)
    expect(indicators.map(({ id, sources: [source] }) => [id, source?.path])).toEqual([
      ['r1', 'pages[0].elements[0].rows[0]'],
      ['r2', 'pages[0].elements[0].rows[1]'],
      ['r', 'pages[0].elements[1]'],
    ])
  })

  it('depends on the settings of a question where these decide', () => {
    const kind = (element: object) => answerKindOf({ type: 'text', name: 'q', ...element })
    expect(kind({})).toBe('words')
    expect(kind({ inputType: 'date' })).toBe('words')
    expect(kind({ inputType: 'range' })).toBe('number')
    expect(kind({ maskType: 'currency' })).toBe('number')
    expect(kind({ type: 'imagemap' })).toBe('choices')
    expect(kind({ type: 'panel' })).toBeUndefined()
    expect(kind({ type: 'unheard-of' })).toBeUndefined()
  })
})
