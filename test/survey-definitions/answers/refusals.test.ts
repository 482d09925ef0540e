import { describe, expect, test } from 'vitest'
import { answerProblemText } from '#survey-definitions/answers/answer-problem-text.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import en from '#survey-definitions/answers/en.json' with { type: 'json' }
import type { Element } from '#survey-definitions/definition.ts'

const validatorOf = (question: Partial<Element> & { type: string }) =>
  compileAnswers({ pages: [{ elements: [{ name: 'q', ...question }] }] })

function problemsOf(question: Partial<Element> & { type: string }, answer: unknown, final = false) {
  const verdict = validatorOf(question).validate({ q: answer }, { final })
  return verdict.ok ? [] : verdict.problems
}

const columns = [{ name: 'c', cellType: 'text', inputType: 'number' }]

/** Each is taken by SurveyJS as an answer, or dropped, or replaced by an invented one. */
const REFUSED: [code: string, question: Partial<Element> & { type: string }, answer: unknown][] = [
  ['outOfRange', { type: 'rating', rateMax: 10 }, 99],
  ['outOfRange', { type: 'rating', rateMax: 10 }, 0],
  ['notAllowed', { type: 'rating', rateMax: 10 }, 5.5],
  ['notAllowed', { type: 'rating', rateMax: 10 }, '5'],
  ['notAllowed', { type: 'rating', rateMax: 10 }, 'dontknow'],
  ['notAllowed', { type: 'rating', rateMax: 10 }, [5]],
  ['wrongType', { type: 'rating', rateMax: 10 }, { value: 5 }],
  ['notAllowed', { type: 'radiogroup', choices: ['a', 'b'] }, 'c'],
  ['notAllowed', { type: 'radiogroup', choices: ['a', 'b'] }, 'other'],
  ['notAllowed', { type: 'dropdown', choices: [1, 2] }, true],
  ['wrongType', { type: 'checkbox', choices: [1, 2] }, 1],
  ['notAllowed', { type: 'checkbox', choices: ['a', 'b'] }, ['a', 'c']],
  ['notUnique', { type: 'checkbox', choices: [1, 2] }, [1, 1]],
  ['tooMany', { type: 'checkbox', choices: [1, 2, 3], maxSelectedChoices: 2 }, [1, 2, 3]],
  ['notCombinable', { type: 'checkbox', choices: [1, 2], showNoneItem: true }, [1, 'none']],
  ['notCombinable', { type: 'checkbox', choices: [1, { value: 2, isExclusive: true }] }, [1, 2]],
  ['wrongType', { type: 'checkbox', valuePropertyName: 'v', choices: [1] }, [{ v: 1, role: 'x' }]],
  ['notAllowed', { type: 'imagepicker', choices: ['a'] }, 'b'],
  ['notAllowed', { type: 'imagemap', areas: [{ value: 'a' }] }, ['b']],
  ['notAllowed', { type: 'ranking', choices: ['a', 'b'] }, ['q']],
  ['incompleteRanking', { type: 'ranking', choices: ['a', 'b'] }, ['a']],
  ['notUnique', { type: 'ranking', choices: ['a', 'b'] }, ['a', 'a']],
  ['notAllowed', { type: 'boolean' }, 'maybe'],
  ['notAllowed', { type: 'boolean', valueTrue: 'yes', valueFalse: 'no' }, true],
  ['notANumber', { type: 'text', inputType: 'number' }, 'abc'],
  ['notANumber', { type: 'text', inputType: 'number' }, { a: 1 }],
  ['notAnInteger', { type: 'text', inputType: 'number', step: 1 }, 1.5],
  ['offStep', { type: 'text', inputType: 'number', step: 0.1 }, 0.25],
  ['outOfRange', { type: 'text', inputType: 'number', min: 0, max: 26 }, 27],
  ['belowMinimum', { type: 'text', inputType: 'number', min: 0 }, -1],
  ['aboveMaximum', { type: 'text', inputType: 'number', max: 9 }, 10],
  ['badDate', { type: 'text', inputType: 'date' }, 'not-a-date'],
  ['badDate', { type: 'text', inputType: 'date' }, '2026-02-30'],
  ['badDate', { type: 'text', inputType: 'datetime-local' }, '2026-02-03'],
  ['badDate', { type: 'text', inputType: 'month' }, '2026-13'],
  ['badDate', { type: 'text', inputType: 'week' }, '2026-W54'],
  ['badTime', { type: 'text', inputType: 'time' }, '24:00'],
  ['badUrl', { type: 'text', inputType: 'url' }, 'nope'],
  ['badUrl', { type: 'text', inputType: 'url' }, 'javascript:alert(1)'],
  ['badEmail', { type: 'text', inputType: 'email' }, 'nobody'],
  ['badColor', { type: 'text', inputType: 'color' }, 'red'],
  ['wrongType', { type: 'text' }, 5],
  ['tooLong', { type: 'text', maxLength: 3 }, 'abcd'],
  ['tooLong', { type: 'comment', maxLength: 3 }, 'abcd'],
  ['tooLong', { type: 'comment' }, 'x'.repeat(10_001)],
  ['outOfRange', { type: 'slider', max: 10 }, 99],
  ['offStep', { type: 'slider', step: 5 }, 7],
  ['wrongType', { type: 'slider', sliderType: 'range' }, 5],
  ['belowMinimum', { type: 'slider', sliderType: 'range' }, [20, 10]],
  ['unknownRow', { type: 'matrix', columns: [1], rows: ['a'] }, { b: 1 }],
  ['notAllowed', { type: 'matrix', columns: [1], rows: ['a'] }, { a: 2 }],
  ['notAllowed', { type: 'matrix', columns: [1], rows: ['a'] }, { a: { toString: 1 } }],
  ['wrongType', { type: 'matrix', columns: [1], rows: ['a'] }, [1]],
  ['unknownRow', { type: 'matrixdropdown', columns, rows: ['a'] }, { b: { c: 1 } }],
  ['unknownQuestion', { type: 'matrixdropdown', columns, rows: ['a'] }, { a: { d: 1 } }],
  ['notANumber', { type: 'matrixdropdown', columns, rows: ['a'] }, { a: { c: 'x' } }],
  ['wrongType', { type: 'matrixdynamic', columns }, { 0: { c: 1 } }],
  ['tooMany', { type: 'matrixdynamic', columns, maxRowCount: 1 }, [{ c: 1 }, { c: 2 }]],
  ['tooMany', { type: 'matrixdynamic', columns }, Array(201).fill({ c: 1 })],
  ['wrongType', { type: 'paneldynamic', templateElements: [] }, ['x']],
  ['unknownRow', { type: 'multipletext', items: [{ name: 'a' }] }, { b: 'x' }],
  ['tooLong', { type: 'multipletext', items: [{ name: 'a', maxLength: 1 }] }, { a: 'xx' }],
]

describe('answers that a questionnaire cannot get', () => {
  test.each(REFUSED)('%s: %j answered by %j', (code, question, answer) => {
    for (const final of [false, true]) {
      expect(problemsOf(question, answer, final)).toMatchObject([{ question: 'q', code }])
    }
  })

  test('are refused even where the question is hidden', () => {
    expect(problemsOf({ type: 'rating', visible: false }, 99, true)).toMatchObject([
      { question: 'q', code: 'outOfRange', parameters: { min: 1, max: 5 } },
    ])
  })
})

describe('answers that a questionnaire gets', () => {
  test.each<[Partial<Element> & { type: string }, unknown]>([
    [{ type: 'rating', rateMax: 10, dontKnow: true }, 'dontknow'],
    [{ type: 'rating', rateMin: 0, rateMax: 1, rateStep: 0.1 }, 0.3],
    [{ type: 'rating', rateValues: ['good', { value: 'bad' }] }, 'bad'],
    [{ type: 'radiogroup', choices: [1, 2], dontKnow: true }, 'dontknow'],
    [{ type: 'radiogroup', choices: [1, 2], showRefuseItem: true }, 'refused'],
    [{ type: 'radiogroup', choices: ['a|Apple', 'b|Pear'] }, 'a'],
    [{ type: 'boolean', dontKnow: true }, 'dontknow'],
    [{ type: 'text', inputType: 'number', dontKnow: true }, 'dontknow'],
    [{ type: 'slider', dontKnow: true }, 'dontknow'],
    [{ type: 'text', inputType: 'number', step: 0.1 }, 0.3],
    [{ type: 'text', inputType: 'datetime-local' }, '2026-02-03T04:05'],
    [{ type: 'text', inputType: 'week' }, '2026-W53'],
    [{ type: 'text', inputType: 'url' }, 'https://例子.中国/a?b=c'],
    [{ type: 'ranking', choices: [1, 2, 3], selectToRankEnabled: true }, [2]],
    [{ type: 'imagemap', multiSelect: false, areas: [{ value: 'a' }] }, 'a'],
    [{ type: 'slider', sliderType: 'range' }, [10, 20]],
    [{ type: 'matrix', columns: ['a', 'b'] }, 'a'],
  ])('%j answered by %j', (question, answer) => {
    expect(problemsOf(question, answer, true)).toEqual([])
  })

  test('nothing at all, in whatever form', () => {
    for (const nothing of [undefined, null, '', '  ', [], {}, { a: '' }]) {
      const verdict = validatorOf({ type: 'rating' }).validate({ q: nothing }, { final: true })
      expect(verdict).toEqual({ ok: true, answers: {} })
    }
  })
})

describe('a draft', () => {
  test.each<[Partial<Element> & { type: string }, unknown]>([
    [{ type: 'rating', isRequired: true }, undefined],
    [{ type: 'checkbox', choices: [1, 2, 3], minSelectedChoices: 2 }, [1]],
    [{ type: 'text', validators: [{ type: 'text', minLength: 5 }] }, 'abc'],
    [{ type: 'matrix', columns: [1], rows: ['a', 'b'], eachRowRequired: true }, { a: 1 }],
    [{ type: 'radiogroup', choices: [1], showOtherItem: true }, 'other'],
    [{ type: 'multipletext', items: [{ name: 'a', isRequired: true }] }, { a: '' }],
    [
      {
        type: 'text',
        validators: [{ type: 'expression', expression: '{q} > {later}' }],
      },
      'x',
    ],
  ])('may still lack something: %j answered by %j', (question, answer) => {
    expect(problemsOf(question, answer, false)).toEqual([])
    expect(problemsOf(question, answer, true)).toHaveLength(1)
  })

  test('keeps what is hidden for now, in case it is shown again', () => {
    const { validate } = compileAnswers({
      pages: [
        {
          elements: [
            { type: 'text', name: 'a' },
            { type: 'text', name: 'b', visibleIf: '{a} notempty' },
          ],
        },
      ],
    })
    expect(validate({ b: 'x' }, { final: false })).toEqual({
      ok: true,
      answers: { b: 'x' },
    })
    expect(validate({ b: 'x' }, { final: true })).toEqual({
      ok: true,
      answers: {},
    })
  })
})

describe('a problem', () => {
  test('names the row and the question in it', () => {
    const panel = {
      type: 'paneldynamic',
      templateElements: [{ type: 'rating', name: 'inner', isRequired: true }],
    }
    expect(problemsOf(panel, [{ inner: 3 }, { inner: 9 }])).toEqual([
      {
        question: 'q',
        row: '2',
        column: 'inner',
        code: 'outOfRange',
        parameters: { min: 1, max: 5 },
      },
    ])
    expect(
      problemsOf(
        {
          type: 'matrix',
          columns: [1],
          rows: ['a', 'b'],
          eachRowRequired: true,
        },
        {},
        true,
      ),
    ).toEqual([
      { question: 'q', row: 'a', code: 'required' },
      { question: 'q', row: 'b', code: 'required' },
    ])
  })

  test('is told in the respondent’s language', () => {
    const [problem] = problemsOf({ type: 'text', inputType: 'number', min: 0, max: 26 }, 27)
    if (problem === undefined) throw new Error('accepted')
    expect(answerProblemText(problem, 'en')).toBe('Please enter a value from 0 to 26.')
    expect(answerProblemText(problem, 'zh-cn')).toBe('请填写 0 到 26 之间的值。')
  })

  test('is told in the author’s words where there are some', () => {
    const text = { default: 'We need this.', 'zh-cn': '此项为必填。' }
    const question = {
      type: 'text',
      isRequired: true,
      requiredErrorText: text,
    }
    const [problem] = problemsOf(question, undefined, true)
    if (problem === undefined) throw new Error('accepted')
    expect(answerProblemText(problem, 'en')).toBe('We need this.')
    expect(answerProblemText(problem, 'zh-cn')).toBe('此项为必填。')
  })

  test('can have every code that has words, and no other', () => {
    const final = [
      ...['required', 'requiredComment', 'requiredOne', 'tooShort', 'tooFew', 'digitsNotAllowed'],
      ...['badFormat', 'ruleBroken', 'notAnswers'],
    ]
    const seen = new Set([...REFUSED.map(([code]) => code), ...final])
    expect([...seen].sort()).toEqual(Object.keys(en).sort())
  })
})
