import { describe, expect, test } from 'vitest'
import { bindingOf } from '#survey-definitions/binding.ts'
import type { Element, SurveyDefinition } from '#survey-definitions/definition.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'

const asking = (...elements: Element[]): SurveyDefinition => ({
  pages: [{ elements }],
})

const only = (element: Element) => {
  const [indicator] = bindingOf(asking({ construct: 'quality', ...element })).indicators
  return indicator
}

describe('bindingOf', () => {
  test('an indicator bears the question’s name unless it has a stable id of its own', () => {
    expect(only({ type: 'rating', name: 'q' })?.id).toBe('q')
    expect(only({ type: 'rating', name: 'q', indicator: 'IMAG1' })?.id).toBe('IMAG1')
  })

  test('questions inside panels count, in document order', () => {
    const panel = { type: 'rating', name: 'inside', construct: 'a' }
    const { indicators } = bindingOf(
      asking(
        {
          type: 'panel',
          name: 'p',
          elements: [{ type: 'panel', name: 'pp', elements: [panel] }],
        },
        { type: 'rating', name: 'after', construct: 'a' },
      ),
    )
    expect(indicators.map(({ id }) => id)).toEqual(['inside', 'after'])
    expect(indicators[0]?.sources[0]?.path).toBe('pages[0].elements[0].elements[0].elements[0]')
  })

  test('the rows of a matrix are indicators, each of its own construct or of the matrix’s', () => {
    const { indicators } = bindingOf(
      asking({
        type: 'matrix',
        name: 'table',
        construct: 'quality',
        columns: [1, 2, 3, 4, 5, { value: 'none', text: 'No view' }],
        rows: [
          { value: 'speed', text: { default: 'Speed', 'zh-cn': '速度' } },
          {
            value: 'price',
            construct: 'value',
            indicator: 'PERV1',
            reversed: true,
          },
        ],
      }),
    )
    expect(indicators).toMatchObject([
      {
        id: 'speed',
        construct: 'quality',
        title: { 'zh-cn': '速度' },
        missing: ['none'],
      },
      {
        id: 'PERV1',
        construct: 'value',
        reversed: true,
        scale: { min: 1, max: 5 },
      },
    ])
    expect(indicators[0]?.sources).toMatchObject([{ question: 'table', row: 'speed' }])
  })

  test('several questions may feed one indicator', () => {
    const { indicators } = bindingOf(
      asking(
        { type: 'rating', name: 'a', construct: 'c', indicator: 'x' },
        { type: 'rating', name: 'b', construct: 'c', indicator: 'x' },
      ),
    )
    expect(indicators.map(({ sources }) => sources.map(({ question }) => question))).toEqual([
      ['a', 'b'],
    ])
  })

  test.each<[string, Partial<Element> & { type: string }, object]>([
    ['rating', { type: 'rating' }, { min: 1, max: 5 }],
    ['rating 0–10', { type: 'rating', rateMin: 0, rateMax: 10 }, { min: 0, max: 10 }],
    ['rating by count', { type: 'rating', rateCount: 7 }, { min: 1, max: 7 }],
    [
      'rating by values',
      { type: 'rating', rateValues: [2, { value: 4 }, '6|six'] },
      { min: 2, max: 6 },
    ],
    [
      'choices',
      { type: 'radiogroup', choices: [0, { value: 1, text: 'Yes' }] },
      { min: 0, max: 1 },
    ],
    ['boolean', { type: 'boolean', valueTrue: 'yes' }, { min: 0, max: 1 }],
    ['slider', { type: 'slider', max: 10 }, { min: 0, max: 10 }],
    ['number', { type: 'text', inputType: 'number', min: 0, max: '26' }, { min: 0, max: 26 }],
    ['recoded', { type: 'slider', recode: { from: [100, 0], to: [1, 10] } }, { min: 1, max: 10 }],
  ])('%s has its declared ends', (_, element, ends) => {
    expect(only({ name: 'q', ...element })?.scale).toEqual(ends)
  })

  test.each<[string, Element]>([
    ['words', { type: 'text', name: 'q' }],
    ['a number without ends', { type: 'text', name: 'q', inputType: 'number', min: 0 }],
    ['worded choices', { type: 'radiogroup', name: 'q', choices: ['good', 'bad'] }],
    ['a scale of one point', { type: 'radiogroup', name: 'q', choices: [1] }],
    ['a range', { type: 'slider', name: 'q', sliderType: 'range' }],
  ])('%s cannot be an indicator', (_, element) => {
    expect(only(element)).toBeUndefined()
  })

  test('whole numbers are told from others, so that a column can be packed in bytes', () => {
    expect(only({ type: 'rating', name: 'q' })?.integer).toBe(true)
    expect(only({ type: 'rating', name: 'q', rateStep: 0.5 })?.integer).toBe(false)
    expect(only({ type: 'text', name: 'q', inputType: 'number', min: 0, max: 9 })?.integer).toBe(
      false,
    )
    const recode = { from: [1, 5], to: [1, 10] } as const
    expect(only({ type: 'rating', name: 'q', recode })?.integer).toBe(false)
  })

  test('answers that say nothing are missing codes', () => {
    const special = {
      showRefuseItem: true,
      showNoneItem: true,
      showOtherItem: true,
      dontKnow: true,
    }
    expect(
      only({
        type: 'radiogroup',
        name: 'q',
        choices: [1, 2, 'n/a'],
        ...special,
      })?.missing,
    ).toEqual(['n/a', 'none', 'refused', 'dontknow', 'other'])
  })
})

describe('pathModelInput', () => {
  test('gathers the indicators of each construct, mode A unless said', () => {
    const definition: SurveyDefinition = {
      ...asking(
        { type: 'rating', name: 'q1', construct: 'quality' },
        { type: 'rating', name: 's1', construct: 'satisfaction' },
        { type: 'rating', name: 'q2', construct: 'quality' },
      ),
      measurement: {
        constructs: {
          quality: { kind: 'composite', mode: 'B', title: 'Quality' },
          satisfaction: { kind: 'commonFactor', title: 'Satisfaction' },
        },
        paths: { quality: ['satisfaction'] },
        focus: 'satisfaction',
      },
    }
    expect(pathModelInput(definition)).toEqual({
      constructs: {
        quality: { kind: 'composite', mode: 'B', indicators: ['q1', 'q2'] },
        satisfaction: { kind: 'commonFactor', mode: 'A', indicators: ['s1'] },
      },
      paths: { quality: ['satisfaction'] },
    })
  })

  test('is undefined for a questionnaire that measures nothing', () => {
    expect(pathModelInput(asking({ type: 'rating', name: 'q' }))).toBeUndefined()
  })
})
