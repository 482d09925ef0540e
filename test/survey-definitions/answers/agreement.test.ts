import { describe, expect, test } from 'vitest'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { readDefinition } from '#survey-definitions/parse-definition.ts'
import { replay } from './replay.ts'

/** What is asked, how the questionnaire is set up, and several ways of answering it. */
type Case = [
  name: string,
  elements: object[],
  answers: Record<string, unknown>[],
  settings?: object,
]

const q = (more: object) => ({ name: 'q', ...more })
const text = (name: string, more = {}) => ({ type: 'text', name, ...more })

/** Where SurveyJS judges, we judge as it does and keep what it keeps. */
const CASES: Case[] = [
  [
    'required questions',
    [q({ type: 'boolean', isRequired: true }), text('t', { isRequired: true })],
    [{}, { q: false, t: 'x' }, { q: true, t: '  ' }, { t: 'x' }],
  ],
  [
    'a condition overrules isRequired',
    [text('t'), q({ type: 'text', isRequired: true, requiredIf: "{t} = 'x'" })],
    [{}, { t: 'x' }, { t: 'x', q: 'y' }],
  ],
  [
    'what cannot be changed is not asked for',
    [
      text('a', { readOnly: true, isRequired: true }),
      text('b', { enableIf: '{c} = 1', isRequired: true }),
      text('c'),
    ],
    [{}, { c: '1' }, { c: '1', b: 'x' }],
  ],
  [
    'a read-only panel',
    [
      {
        type: 'panel',
        name: 'p',
        readOnly: true,
        elements: [text('t', { isRequired: true })],
      },
    ],
    [{}],
  ],
  [
    'a panel that wants one answer',
    [
      {
        type: 'panel',
        name: 'p',
        isRequired: true,
        elements: [text('a'), text('b')],
      },
    ],
    [{}, { b: 'x' }],
  ],
  [
    '"other" wants words',
    [q({ type: 'radiogroup', choices: [1, 2], showOtherItem: true })],
    [{ q: 'other' }, { q: 'other', 'q-Comment': 'x' }, { q: 1, 'q-Comment': 'x' }, { q: 1 }],
  ],
  [
    '"other" among several',
    [q({ type: 'checkbox', choices: [1, 2], showOtherItem: true })],
    [{ q: [1, 'other'] }, { q: [1, 'other'], 'q-Comment': 'x' }, { q: [1], 'q-Comment': 'x' }],
  ],
  [
    '"other" whose words are the answer',
    [
      q({
        type: 'radiogroup',
        choices: [1, 2],
        showOtherItem: true,
        storeOthersAsComment: false,
      }),
    ],
    [{ q: 'my own' }, { q: 'other' }, { q: 2 }],
  ],
  [
    '"other" beside a comment on the whole question',
    [
      q({
        type: 'radiogroup',
        choices: [1, 2],
        showOtherItem: true,
        showCommentArea: true,
      }),
    ],
    [
      { q: 'my own', 'q-Comment': 'x' },
      { q: 1, 'q-Comment': 'x' },
    ],
  ],
  [
    'a choice with a comment of its own',
    [
      q({
        type: 'radiogroup',
        choices: [1, { value: 2, showCommentArea: true, isCommentRequired: true }],
      }),
    ],
    [{ q: 2 }, { q: { value: 2, comment: 'x' } }, { q: 1 }],
  ],
  [
    'several choices, one with a comment of its own',
    [
      q({
        type: 'checkbox',
        choices: [1, { value: 2, showCommentArea: true, isCommentRequired: true }],
      }),
    ],
    [{ q: [{ value: 1 }, { value: 2, comment: 'x' }] }, { q: [{ value: 2 }] }],
  ],
  [
    'a least number of choices',
    [
      q({
        type: 'checkbox',
        choices: [1, 2, 3],
        minSelectedChoices: 2,
        showNoneItem: true,
      }),
    ],
    [{}, { q: [1] }, { q: [1, 2] }, { q: ['none'] }],
  ],
  [
    'choices carried forward',
    [
      q({ type: 'checkbox', choices: ['a', 'b'], showOtherItem: true }),
      {
        type: 'radiogroup',
        name: 'best',
        choicesFromQuestion: 'q',
        choicesFromQuestionMode: 'selected',
      },
    ],
    [
      { q: ['a'], best: 'a' },
      { q: ['other'], 'q-Comment': 'x', best: 'other' },
    ],
  ],
  [
    'choices that depend on answers',
    [
      q({ type: 'checkbox', choices: ['a', 'b'] }),
      {
        type: 'radiogroup',
        name: 'r',
        choices: ['a', 'b'],
        choicesVisibleIf: '{q} contains {item}',
      },
    ],
    [
      { q: ['a'], r: 'a' },
      { q: ['a', 'b'], r: 'b' },
    ],
  ],
  [
    'a question without choices left',
    [
      text('t'),
      q({
        type: 'radiogroup',
        isRequired: true,
        hideIfChoicesEmpty: true,
        choices: [{ value: 'a', visibleIf: "{t} = 'x'" }],
      }),
    ],
    [{}, { t: 'x' }, { t: 'x', q: 'a' }],
  ],
  [
    'other kinds of choice',
    [
      {
        type: 'imagepicker',
        name: 'pictures',
        multiSelect: true,
        choices: ['a', 'b'],
      },
      {
        type: 'tagbox',
        name: 'tags',
        allowCustomChoices: true,
        choices: ['a', 'b'],
      },
      {
        type: 'dropdown',
        name: 'count',
        choicesMin: 1,
        choicesMax: 9,
        choicesStep: 2,
      },
      {
        type: 'checkbox',
        name: 'wrapped',
        valuePropertyName: 'v',
        choices: ['a', 'b'],
      },
      { type: 'ranking', name: 'order', choices: ['a', 'b'] },
      { type: 'buttongroup', name: 'button', choices: [1, 2] },
    ],
    [
      {
        pictures: ['a'],
        tags: ['a', 'own'],
        count: 5,
        wrapped: [{ v: 'a' }],
        order: ['b', 'a'],
        button: 2,
      },
    ],
  ],
  [
    'a matrix with an answer in each row',
    [
      q({
        type: 'matrix',
        columns: [1, 2],
        rows: ['a', 'b'],
        eachRowRequired: true,
      }),
    ],
    [{ q: { a: 1 } }, { q: { a: 1, b: 1 } }, {}],
  ],
  [
    'a matrix with a different answer in each row',
    [
      q({
        type: 'matrix',
        columns: [1, 2],
        rows: ['a', 'b'],
        eachRowUnique: true,
      }),
    ],
    [{ q: { a: 1, b: 1 } }, { q: { a: 1, b: 2 } }],
  ],
  [
    'a matrix with a row that depends on an answer',
    [
      text('t'),
      q({
        type: 'matrix',
        columns: [1, 2],
        rows: ['a', { value: 'b', visibleIf: "{t} = 'x'" }],
        eachRowRequired: true,
      }),
    ],
    [{ q: { a: 1, b: 1 } }, { t: 'x', q: { a: 1 } }, { t: 'x', q: { a: 1, b: 2 } }],
  ],
  [
    'a matrix with several answers a row',
    [
      q({
        type: 'matrix',
        cellType: 'checkbox',
        columns: ['a', 'b'],
        rows: ['r'],
      }),
    ],
    [{ q: { r: ['a', 'b'] } }],
  ],
  [
    'a table with required cells',
    [
      q({
        type: 'matrixdropdown',
        rows: ['a', 'b'],
        columns: [{ name: 'c', cellType: 'text', isRequired: true }],
      }),
    ],
    [{ q: { a: { c: 'x' } } }, { q: { a: { c: 'x' }, b: { c: 'y' } } }, {}],
  ],
  [
    'a table with rows that depend on an answer',
    [
      { type: 'checkbox', name: 't', choices: ['a', 'b'] },
      q({
        type: 'matrixdropdown',
        rows: ['a', 'b'],
        rowsVisibleIf: '{t} contains {item}',
        columns: [{ name: 'c', cellType: 'text', isRequired: true }],
      }),
    ],
    [
      { t: ['a'], q: { a: { c: '1' }, b: { c: '2' } } },
      { t: ['a', 'b'], q: { a: { c: '1' } } },
    ],
  ],
  [
    'added rows',
    [
      q({
        type: 'matrixdynamic',
        rowCount: 0,
        keyName: 'c',
        columns: [
          { name: 'c', cellType: 'text', isRequired: true },
          { name: 'd', cellType: 'text' },
        ],
      }),
    ],
    [
      {},
      { q: [{ c: 'x' }, { c: 'y' }] },
      { q: [{ c: 'x' }, { c: 'X' }] },
      { q: [{ c: 'x' }, { d: 'y' }] },
    ],
  ],
  [
    'a least number of rows',
    [
      q({
        type: 'matrixdynamic',
        isRequired: true,
        minRowCount: 2,
        columns: [{ name: 'c', cellType: 'text' }],
      }),
    ],
    [{ q: [{ c: 'x' }, {}] }, { q: [{ c: 'x' }, { c: 'y' }] }],
  ],
  [
    'details of a row',
    [
      q({
        type: 'matrixdynamic',
        rowCount: 0,
        detailPanelMode: 'underRow',
        columns: [{ name: 'c', cellType: 'text' }],
        detailElements: [text('d', { isRequired: true })],
      }),
    ],
    [{ q: [{ c: 'x' }] }, { q: [{ c: 'x', d: 'y' }] }],
  ],
  [
    'repeated panels',
    [
      q({
        type: 'paneldynamic',
        templateElements: [
          text('a', { isRequired: true }),
          text('b', { visibleIf: "{panel.a} = 'x'" }),
        ],
      }),
    ],
    [
      {
        q: [
          { a: 'x', b: '1' },
          { a: 'y', b: '2' },
        ],
      },
      { q: [{ b: '1' }] },
      {},
    ],
  ],
  [
    'a least number of panels',
    [
      q({
        type: 'paneldynamic',
        minPanelCount: 2,
        templateElements: [text('a', { isRequired: true })],
      }),
    ],
    [{ q: [{ a: 'x' }, {}] }, { q: [{ a: 'x' }, { a: 'y' }] }, {}],
  ],
  [
    'several texts',
    [
      q({
        type: 'multipletext',
        items: [
          { name: 'a', isRequired: true },
          { name: 'b', inputType: 'email' },
        ],
      }),
    ],
    [{ q: { b: 'x@y.cn' } }, { q: { a: 'x' } }, {}],
  ],
  [
    'e-mail addresses',
    [q({ type: 'text', inputType: 'email' })],
    [{ q: 'a@b' }, { q: 'a@b.cn' }, { q: 'a b@c.cn' }],
  ],
  [
    'numbers with ends and steps',
    [q({ type: 'text', inputType: 'number', min: 1, max: 9, step: 2 })],
    [{ q: 0 }, { q: 10 }, { q: 4 }],
  ],
  [
    'dates with ends',
    [
      text('from', { inputType: 'date', max: '2020-01-31' }),
      q({ type: 'text', inputType: 'date', minValueExpression: '{from}' }),
    ],
    [
      { from: '2020-02-01' },
      { from: '2020-01-31' },
      { from: '2020-01-03', q: '2020-01-02' },
      { from: '2020-01-03', q: '2020-01-03' },
    ],
  ],
  [
    'a date up to today',
    [q({ type: 'text', inputType: 'date', max: '=today()' })],
    [{ q: '2999-01-01' }, { q: '2020-01-01' }],
  ],
  [
    'the author’s validators',
    [
      text('n', {
        validators: [{ type: 'numeric', minValue: 3, maxValue: 5 }],
      }),
      text('w', {
        validators: [{ type: 'text', minLength: 3, allowDigits: false }],
      }),
      text('r', { validators: [{ type: 'regex', regex: '^[a-z]+$' }] }),
      {
        type: 'checkbox',
        name: 'c',
        choices: [1, 2, 3],
        validators: [{ type: 'answercount', minCount: 2, maxCount: 2 }],
      },
      text('warned', {
        validators: [{ type: 'numeric', minValue: 3, notificationType: 'warning' }],
      }),
    ],
    [
      { n: '2' },
      { n: '4' },
      { n: 'four' },
      { w: 'ab' },
      { w: 'ab1' },
      { w: 'abc' },
      { r: 'a1' },
      { r: 'abc' },
      { c: [1] },
      { c: [1, 2] },
      { c: [1, 2, 3] },
      { warned: '1' },
    ],
  ],
  [
    'a rule between answers, judged even where nothing is answered',
    [
      text('a'),
      q({
        type: 'text',
        validators: [{ type: 'expression', expression: '{q} > {a}' }],
      }),
    ],
    [{ a: '2', q: '1' }, { a: '1', q: '2' }, {}],
  ],
  [
    'hidden pages, and questions by name and by value',
    [
      text('a', { valueName: 'v' }),
      text('b', { valueName: 'v', visibleIf: '{z} = 1' }),
      text('c', { visibleIf: "{v} = 'x'" }),
    ],
    [{ v: 'x' }, { v: 'y', c: 'gone' }, { v: 'x', c: 'kept' }],
  ],
  [
    'hidden answers that are to be kept',
    [text('a', { visibleIf: '{z} = 1', isRequired: true }), text('z')],
    [{ a: 'x' }, {}, { z: '1' }],
    { clearInvisibleValues: 'none' },
  ],
  [
    'one hidden answer that is to be kept',
    [text('a', { visible: false, clearIfInvisible: 'none' }), text('b', { visible: false })],
    [{ a: 'x', b: 'y' }],
  ],
  [
    'a condition overrules visible',
    [text('z'), text('a', { visible: false, visibleIf: "{z} = '1'" })],
    [{ a: 'x', z: '1' }, { a: 'x' }],
  ],
  [
    'computed answers',
    [
      text('n', { inputType: 'number' }),
      { type: 'expression', name: 'double', expression: '{n} * 2' },
      {
        type: 'expression',
        name: 'hidden',
        expression: '{n} * 2',
        visible: false,
      },
    ],
    [{ n: 4 }, {}],
  ],
  [
    'computed values, stored and not, and what depends on them',
    [
      text('n', { inputType: 'number' }),
      text('why', { visibleIf: '{next} > 5', isRequired: true }),
    ],
    [{ n: 4 }, { n: 5 }, { n: 5, why: 'x' }],
    {
      calculatedValues: [
        { name: 'next', expression: '{n} + 1' },
        {
          name: 'afterNext',
          expression: '{next} + 1',
          includeIntoResult: true,
        },
      ],
    },
  ],
  [
    'masks',
    [
      text('code', { maskType: 'pattern', maskSettings: { pattern: '999' } }),
      text('sum', { maskType: 'numeric', maskSettings: { max: 100 } }),
    ],
    [{ code: '123', sum: 12 }],
  ],
]

function compiled(elements: object[], settings: object = {}) {
  const definition = { ...settings, pages: [{ name: 'page', elements }] }
  const read = readDefinition(definition)
  if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
  return { definition, validate: compileAnswers(read.definition).validate }
}

describe('judged as by SurveyJS', () => {
  test.each(CASES)('%s', (_, elements, answers, settings) => {
    const { definition, validate } = compiled(elements, settings)
    for (const given of answers) {
      const theirs = replay(definition, given)
      const ours = validate(given, { final: true })
      expect({ given, ok: ours.ok }).toEqual({ given, ok: theirs.valid })
      if (ours.ok) expect(ours.answers).toEqual(theirs.answers)
    }
  })
})

/** Where SurveyJS keeps what nobody can see, or has no JSON for it. */
const BETTER: [...Case, stored: object][] = [
  [
    'a question shown by an answer that is hidden itself',
    [text('a'), text('b', { visibleIf: "{a} = '1'" }), text('c', { visibleIf: "{b} = '1'" })],
    [{ b: '1', c: 'x' }],
    {},
    {},
  ],
  [
    'the same, with the condition looking ahead',
    [text('c', { visibleIf: "{b} = '1'" }), text('b', { visibleIf: "{a} = '1'" }), text('a')],
    [{ b: '1', c: 'x' }],
    {},
    {},
  ],
  [
    'a hidden cell',
    [
      q({
        type: 'matrixdropdown',
        rows: ['a'],
        columns: [
          { name: 'c', cellType: 'text' },
          { name: 'd', cellType: 'text', visibleIf: "{row.c} = 'y'" },
        ],
      }),
    ],
    [{ q: { a: { c: 'x', d: 'z' } } }],
    {},
    { q: { a: { c: 'x' } } },
  ],
  [
    'a hidden panel',
    [
      q({
        type: 'paneldynamic',
        templateVisibleIf: '{panel.k} = 1',
        templateElements: [text('k', { inputType: 'number' })],
      }),
    ],
    [{ q: [{ k: 1 }, { k: 2 }] }],
    {},
    { q: [{ k: 1 }] },
  ],
  [
    'the comment on a hidden question',
    [text('t'), text('q', { showCommentArea: true, visibleIf: "{t} = '1'" })],
    [{ q: 'a', 'q-Comment': 'b' }],
    {},
    {},
  ],
  [
    'a computed date',
    [
      text('n', { inputType: 'date' }),
      { type: 'expression', name: 'e', expression: "dateAdd({n}, 2, 'days')" },
    ],
    [{ n: '2020-01-01' }],
    {},
    { n: '2020-01-01', e: '2020-01-03' },
  ],
]

describe('judged better than by SurveyJS', () => {
  test.each(BETTER)('%s', (_, elements, answers, settings, stored) => {
    const { definition, validate } = compiled(elements, settings)
    for (const given of answers) {
      expect(validate(given, { final: true })).toEqual({
        ok: true,
        answers: stored,
      })
      expect(replay(definition, given).answers).not.toEqual(stored)
    }
  })
})
