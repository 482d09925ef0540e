import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { checkDefinition } from '#survey-definitions/check.ts'
import { LIMITS } from '#survey-definitions/document-limits.ts'
import { documentNodes } from '#survey-definitions/document-nodes.ts'
import { readDefinition } from '#survey-definitions/parse-definition.ts'
import en from '#survey-definitions/problems/en.json' with { type: 'json' }
import { problemsOf } from '#survey-definitions/problems-of.ts'

const title = { default: 'Title', 'zh-cn': '标题' }
const rating = { type: 'rating', name: 'q', title }
const asking = (...elements: object[]) => ({ pages: [{ elements }] })
const KANO = { type: 'kano', title, functionalTitle: title, dysfunctionalTitle: title }
const SERVICE = (name: string, role: string, points: number) => ({
  ...{ type: 'matrix', name, title, role, dimension: 'empathy' },
  columns: Array.from({ length: points }, (_, index) => index + 1),
  rows: [{ value: 'hours', text: title }],
})
const only = (question: object) => asking({ ...rating, ...question })

const composite = { kind: 'composite', title }
const measuring = (measurement: object, ...elements: object[]) => ({
  ...asking(...elements),
  measurement: {
    constructs: { a: composite, b: composite },
    paths: { a: ['b'] },
    focus: 'b',
    ...measurement,
  },
})
const asks = (construct: string, name = construct, more = {}) => ({
  ...rating,
  ...{ construct, name },
  ...more,
})
const AB = [asks('a'), asks('b')]

/** A faulty document, the code of its fault and where it is found. */
const FAULTS: [code: string, where: string, json: unknown][] = [
  ['notADefinition', '', null],
  ['notADefinition', 'pages', {}],
  ['notADefinition', 'pages[0].elements[0].name', asking({ type: 'rating' })],
  ['notADefinition', 'measurement', measuring({ target: 'b' }, ...AB)],
  ['tooLarge', 'title', { title: 'x'.repeat(LIMITS.characters), pages: [] }],
  ['tooManyElements', '', { pages: [0, 1].map(() => ({ elements: manyRatings(600) })) }],
  [
    'tooManyChoices',
    '',
    only({ choices: Array.from({ length: LIMITS.choices + 1 }, (_, i) => i) }),
  ],
  [
    'tooManyChoices',
    'pages[0].elements[0].choicesMax',
    only({ type: 'dropdown', choicesMax: 1e9 }),
  ],
  ['noQuestions', 'pages', { pages: [] }],
  ['badName', 'pages[0].elements[0].name', only({ name: '1st' })],
  ['badName', 'pages[0].elements[0].name', only({ name: '问题' })],
  ['badName', 'pages[0].elements[0].name', only({ name: 'x'.repeat(65) })],
  ['badName', 'pages[0].elements[0].valueName', only({ valueName: 'a.b' })],
  [
    'badName',
    'pages[0].elements[0]',
    measuring({}, asks('a', 'q', { indicator: 'a-b' }), asks('b')),
  ],
  ['reservedName', 'pages[0].elements[0].name', only({ name: 'toString' })],
  ['reservedName', 'pages[0].elements[0].name', only({ name: 'Row' })],
  ['reservedName', 'pages[0].elements[0].rows[0]', only({ type: 'matrix', rows: ['constructor'] })],
  ['duplicateName', 'pages[0].elements[1].name', asking(rating, { ...rating, name: 'Q' })],
  [
    'duplicateName',
    'calculatedValues[0].name',
    { ...asking(rating), calculatedValues: [{ name: 'q' }] },
  ],
  ['dangerousKey', '__proto__', JSON.parse('{"pages":[],"__proto__":{}}')],
  ['unknownType', 'pages[0].elements[0]', only({ type: 'stars' })],
  [
    'unknownType',
    'pages[0].elements[0].cellType',
    only({ type: 'matrixdropdown', cellType: 'file' }),
  ],
  ['takesFiles', 'pages[0].elements[0]', only({ type: 'file' })],
  ['takesFiles', 'pages[0].elements[0]', only({ type: 'signaturepad' })],
  ['ownHtml', 'pages[0].elements[0]', only({ type: 'html' })],
  ['unsupportedType', 'pages[0].elements[0]', only({ type: 'flowpanel' })],
  ['unsupportedProperty', 'timeLimit', { ...asking(rating), timeLimit: 60 }],
  [
    'unsupportedProperty',
    'pages[0].elements[0].choices[0].elements',
    only({
      type: 'radiogroup',
      choices: [{ value: 1, elements: [{ ...rating, name: 'r' }] }],
    }),
  ],
  ['unsupportedTrigger', 'triggers[0]', { ...asking(rating), triggers: [{ type: 'skip' }] }],
  ['noModel', 'pages[0].elements[0]', only({ construct: 'a' })],
  ['noModel', 'measurement.constructs', measuring({ constructs: {}, paths: {} })],
  ['unknownConstruct', 'pages[0].elements[2]', measuring({}, ...AB, asks('c'))],
  ['unboundConstruct', 'measurement.constructs', measuring({}, asks('a'))],
  [
    'unmeasurable',
    'pages[0].elements[2]',
    measuring({}, ...AB, asks('a', 'words', { type: 'comment' })),
  ],
  [
    'measuredInRepeated',
    'pages[0].elements[2]',
    measuring({}, ...AB, {
      ...rating,
      type: 'paneldynamic',
      name: 'p',
      templateElements: [asks('a', 'r')],
    }),
  ],
  [
    'duplicateIndicator',
    'pages[0].elements[2]',
    measuring({}, ...AB, asks('a', 'other', { indicator: 'a' })),
  ],
  [
    'mixedSources',
    'pages[0].elements[3]',
    measuring(
      {},
      ...AB,
      asks('a', 'one', { indicator: 'x' }),
      asks('a', 'two', { indicator: 'x', rateMax: 10 }),
    ),
  ],
  [
    'unknownTwin',
    'pages[0].elements[2]',
    measuring({}, ...AB, asks('a', 'again', { sameAs: 'nowhere' })),
  ],
  ['mixedScales', 'pages[0].elements[2]', measuring({}, ...AB, asks('a', 'long', { rateMax: 10 }))],
  [
    'badRecode',
    'pages[0].elements[2]',
    measuring({}, ...AB, asks('a', 'r', { recode: { from: [1, 1], to: [1, 10] } })),
  ],
  ['cycle', 'measurement.paths', measuring({ paths: { a: ['b'], b: ['a'] } }, ...AB)],
  ['pathToUnknown', 'measurement.paths', measuring({ paths: { a: ['b', 'c'] } }, ...AB)],
  ['repeatedPath', 'measurement.paths', measuring({ paths: { a: ['b', 'b'] } }, ...AB)],
  ['isolatedConstruct', 'measurement.constructs', measuring({ paths: {} }, ...AB)],
  [
    'commonFactorInModeB',
    'measurement.constructs',
    measuring(
      {
        constructs: {
          a: composite,
          b: { kind: 'commonFactor', mode: 'B', title },
        },
      },
      ...AB,
    ),
  ],
  ['unknownFocus', 'measurement.focus', measuring({ focus: 'satisfaction' }, ...AB)],
  ['focusWithoutDrivers', 'measurement.focus', measuring({ focus: 'a' }, ...AB)],
  ['unreadableExpression', 'pages[0].elements[0].visibleIf', only({ visibleIf: '{q} >' })],
  [
    'longExpression',
    'pages[0].elements[0].visibleIf',
    only({ visibleIf: `{q} = ${'1'.repeat(2000)}` }),
  ],
  [
    'unknownQuestion',
    'pages[0].elements[1].visibleIf',
    asking({ ...rating, valueName: 'v' }, { ...rating, name: 'r', visibleIf: '{q} = 1' }),
  ],
  ['unknownQuestion', 'pages[0].elements[0].visibleIf', only({ visibleIf: '{other} = 1' })],
  ['unknownQuestion', 'pages[0].elements[0].requiredIf', only({ requiredIf: '{row.x} = 1' })],
  ['unknownQuestion', 'pages[0].elements[0].min', only({ type: 'text', min: '={other}' })],
  [
    'unknownQuestion',
    'calculatedValues[0].expression',
    { ...asking(rating), calculatedValues: [{ name: 'c', expression: '{d}' }] },
  ],
  ['unsupportedReference', 'pages[0].elements[0].visibleIf', only({ visibleIf: '{$q.isVisible}' })],
  ['unsupportedReference', 'pages[0].elements[0].visibleIf', only({ visibleIf: '{pageNo} = 1' })],
  [
    'functionNotAllowed',
    'pages[0].elements[0].visibleIf',
    only({ visibleIf: 'isContainerReady("p")' }),
  ],
  ['functionNotAllowed', 'pages[0].elements[0].visibleIf', only({ visibleIf: 'fetchIt({q}) = 1' })],
  [
    'outboundRequest',
    'pages[0].elements[0].choicesByUrl',
    only({ type: 'dropdown', choicesByUrl: { url: 'https://example.com' } }),
  ],
  ['externalResource', 'logo', { ...asking(rating), logo: 'https://example.com/logo.png' }],
  [
    'externalResource',
    'pages[0].elements[0].choices[0].imageLink',
    only({
      type: 'imagepicker',
      choices: [{ value: 1, text: '1', imageLink: 'javascript:alert(1)' }],
    }),
  ],
  ['rawHtml', 'completedHtml', { ...asking(rating), completedHtml: { default: '<b>Thanks</b>' } }],
  [
    'rawHtml',
    'completedHtmlOnCondition',
    { ...asking(rating), completedHtmlOnCondition: [{ html: 'x' }] },
  ],
  ['redirect', 'navigateToUrl', { ...asking(rating), navigateToUrl: 'https://example.com' }],
  [
    'badPattern',
    'pages[0].elements[0].validators[0].regex',
    only({ validators: [{ type: 'regex', regex: '(?=a)' }] }),
  ],
  [
    'badPattern',
    'pages[0].elements[0].validators[0].regex',
    only({
      validators: [
        { type: 'regex', regex: '\\pL' },
        { type: 'regex', regex: '(?i)a' },
      ],
    }),
  ],
  [
    'slowPattern',
    'pages[0].elements[0].validators[0].regex',
    only({ validators: [{ type: 'regex', regex: '^(a+)+$' }] }),
  ],
  [
    'switchedOffUnknown',
    'measurement.switchedOff.b',
    measuring({ switchedOff: { b: ['a'] } }, ...AB),
  ],
  ['kanoWithoutWording', 'pages[0].elements[0]', only({ type: 'kano', functionalTitle: title })],
  [
    'kanoWithoutWording',
    'pages[0].elements[0]',
    only({ ...KANO, dysfunctionalTitle: { default: '' } }),
  ],
  [
    'duplicateFeature',
    'pages[0].elements[1]',
    asking({ ...KANO, name: 'a', feature: 'b' }, { ...KANO, name: 'b' }),
  ],
  [
    'tooManyFeatures',
    'pages',
    asking(...Array.from({ length: 21 }, (_, index) => ({ ...KANO, name: `k${index}` }))),
  ],
  [
    'kanoInRepeated',
    'pages[0].elements[0].templateElements[0]',
    only({ type: 'paneldynamic', templateElements: [{ ...KANO, name: 'inner' }] }),
  ],
  ['roleWithoutNumbers', 'pages[0].elements[0]', only({ type: 'comment', role: 'csat' })],
  ['roleOffScale', 'pages[0].elements[0]', only({ role: 'nps', rateMax: 10 })],
  ['roleWithoutDimension', 'pages[0].elements[0]', only({ role: 'expectation' })],
  ['unknownBlock', 'pages[0].elements[0]', only({ role: 'own', dimension: 'luck' })],
  [
    'repeatedRole',
    'pages[0].elements[1]',
    asking({ ...rating, role: 'csat' }, { ...rating, name: 'r', role: 'csat' }),
  ],
  [
    'repeatedRole',
    'pages[0].elements[1]',
    asking(SERVICE('a', 'expectation', 7), SERVICE('b', 'expectation', 7)),
  ],
  ['roleWithoutPartner', 'pages[0].elements[0]', asking(SERVICE('a', 'expectation', 7))],
  [
    'rolesOnTwoScales',
    'pages[0].elements[0]',
    asking(SERVICE('a', 'expectation', 7), SERVICE('b', 'perception', 5)),
  ],
  ['badName', 'pages[0].elements[0]', only({ ...KANO, feature: '功能' })],
  [
    'missingTranslation',
    'pages[0].elements[0].dysfunctionalTitle',
    only({ ...KANO, dysfunctionalTitle: 'Only English' }),
  ],
  ['missingTranslation', 'pages[0].elements[0].title', only({ title: 'Only English' })],
  ['missingTranslation', 'pages[0].elements[0].title', only({ title: { 'zh-cn': '仅中文' } })],
  [
    'missingTranslation',
    'pages[0].elements[0].choices[1]',
    only({ type: 'radiogroup', choices: [1, 'red'] }),
  ],
  [
    'missingTranslation',
    'measurement.constructs.a.title',
    measuring({ constructs: { a: { kind: 'composite', title: 'A' }, b: composite } }, ...AB),
  ],
  ['missingTitle', 'pages[0].elements[0]', only({ title: undefined })],
  ['unknownLocale', 'locale', { ...asking(rating), locale: 'zh-CN' }],
  ['unknownLocale', 'pages[0].elements[0].title', only({ title: { ...title, 'zh-CN': '标题' } })],
]

function manyRatings(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...rating,
    name: `q${index}`,
  }))
}

describe('checkDefinition', () => {
  test('finds nothing in a sound questionnaire', () => {
    expect(checkDefinition(RICH).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(checkDefinition(asking(rating))).toEqual([])
    expect(checkDefinition(measuring({}, ...AB))).toEqual([])
  })

  test.each(FAULTS)('%s at "%s"', (code, where, json) => {
    const found = problemsOf(JSON.parse(JSON.stringify(json, keepingProto)))
    const problem = found.find(one => one.code === code)
    expect(found.map(one => one.code)).toContain(code)
    if (where !== '')
      expect(found.filter(one => one.code === code).map(one => one.where)).toContain(where)
    expect(problem?.severity).toBe(WARNINGS.has(code) ? 'warning' : 'error')
  })

  test('the cases above are all there is to find', () => {
    const ours = Object.keys(en).filter(code => !code.startsWith('lint/'))
    const elsewhere = ['notJson', 'tooDeep']
    expect([...new Set(FAULTS.map(([code]) => code)), ...elsewhere].sort()).toEqual(ours.sort())
  })

  test('puts errors before warnings', () => {
    const found = checkDefinition(asking({ ...rating, title: 'x' }, { ...rating, type: 'file' }))
    expect(found.map(({ severity }) => severity)).toEqual(
      found.map(({ severity }) => severity).sort(),
    )
    expect(found.length).toBeGreaterThan(1)
  })

  test('a document of any depth is judged, not overflowed by', () => {
    const deep = JSON.parse(`${'{"elements":['.repeat(5_000)}${']}'.repeat(5_000)}`)
    expect(checkDefinition(deep)).toMatchObject([{ code: 'tooDeep' }])
  })
})

const WARNINGS = new Set([
  ...['mixedScales', 'focusWithoutDrivers', 'missingTranslation', 'missingTitle'],
  'tooManyFeatures',
  'roleWithoutPartner',
])

/** JSON.stringify keeps an own __proto__; this only says so. */
const keepingProto = (_: string, value: unknown) => value

describe('references that hold where they stand', () => {
  test.each([
    [
      'a comment',
      asking(rating, {
        ...rating,
        name: 'r',
        visibleIf: '{q-Comment} notempty',
      }),
    ],
    [
      'a computed value',
      {
        ...asking({ ...rating, visibleIf: '{c} > 1' }),
        calculatedValues: [{ name: 'c', expression: '1 + 1' }],
      },
    ],
    [
      'a choice',
      only({
        type: 'checkbox',
        choices: [1, 2],
        choicesVisibleIf: '{q} contains {item}',
      }),
    ],
    [
      'a row',
      only({
        type: 'matrixdynamic',
        columns: [
          { name: 'c', title, cellType: 'text' },
          {
            name: 'd',
            title,
            cellType: 'text',
            visibleIf: '{row.c} = {rowIndex}',
          },
        ],
      }),
    ],
    [
      'a panel',
      only({
        type: 'paneldynamic',
        templateElements: [
          { ...rating, name: 'c' },
          { ...rating, name: 'd', visibleIf: '{panel.c} > {panelIndex}' },
        ],
      }),
    ],
    [
      'columns in a sum',
      only({
        type: 'matrixdynamic',
        requiredIf: "sumInArray({q}, 'c', {c} > 1) > 2",
        columns: [{ name: 'c', title, cellType: 'text' }],
      }),
    ],
    [
      'names in any case',
      asking(rating, {
        ...rating,
        name: 'r',
        visibleIf: '{Q.length} > 1 and {#q} = 2',
      }),
    ],
  ])('%s', (_, json) => {
    expect(checkDefinition(json).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('on any JSON', () => {
  test('it never throws, and what it passes can be compiled', () => {
    const property = fc.constantFrom(
      ...['pages', 'elements', 'type', 'name', 'choices', 'rows', 'columns', 'visibleIf', 'title'],
      ...['validators', 'regex', 'measurement', 'constructs', 'paths', 'construct', 'value'],
    )
    const { json } = fc.letrec(tie => ({
      json: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('rating', 'q', '{q} = 1', 1, null, true, [], {}),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(property, tie('json'), { maxKeys: 5 }),
      ),
    }))
    fc.assert(
      fc.property(fc.oneof(json, fc.jsonValue()), json => {
        const problems = checkDefinition(json)
        if (problems.some(({ severity }) => severity === 'error')) return
        const read = readDefinition(json)
        if (!read.ok) throw new Error('passed, yet no definition')
        compileAnswers(read.definition)
      }),
      { numRuns: 500 },
    )
  })

  test('nor with one value of a rich questionnaire replaced by another', () => {
    const paths = [...documentNodes(RICH)].map(({ path }) => path)
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('zzz', '{a} = 1', '{a} >', 'toString', [1, 2], { toString: 1 }, { type: 1 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, (path, junk) => {
        const json = replaced(RICH, path, junk)
        if (checkDefinition(json).some(({ severity }) => severity === 'error')) return
        const read = readDefinition(json)
        if (!read.ok) throw new Error('passed, yet no definition')
        compileAnswers(read.definition)
      }),
      { numRuns: 300 },
    )
  })
})

/** One question of each kind, with the properties that decide about its answers. */
const RICH = {
  ...measuring({}, ...AB),
  calculatedValues: [{ name: 'twice', expression: '{a} * 2', includeIntoResult: true }],
  pages: [
    {
      name: 'first',
      visibleIf: '{twice} > 1 or {a} empty',
      elements: [
        ...AB,
        {
          ...rating,
          type: 'text',
          name: 'number',
          inputType: 'number',
          min: 0,
          max: '={a}',
          step: 1,
        },
        {
          ...rating,
          type: 'text',
          name: 'words',
          validators: [{ type: 'regex', regex: '^[a-z]+$' }],
        },
        {
          ...rating,
          type: 'comment',
          name: 'why',
          rows: 3,
          maxLength: 100,
          requiredIf: '{a} < 3',
        },
        {
          ...rating,
          type: 'radiogroup',
          name: 'one',
          choices: [1, '2|two'],
          showOtherItem: true,
        },
        {
          ...rating,
          type: 'checkbox',
          name: 'some',
          choices: [{ value: 1, visibleIf: '{a} = 1' }, 2],
        },
        {
          ...rating,
          type: 'tagbox',
          name: 'carried',
          choicesFromQuestion: 'some',
        },
        { ...rating, type: 'ranking', name: 'order', choices: [1, 2, 3] },
        {
          ...rating,
          type: 'boolean',
          name: 'yes',
          valueTrue: 'yes',
          valueFalse: 'no',
        },
        {
          ...rating,
          type: 'slider',
          name: 'range',
          sliderType: 'range',
          min: 0,
          max: 10,
          step: 2,
        },
        {
          ...rating,
          type: 'multipletext',
          name: 'texts',
          items: [{ name: 'x', title, isRequired: true }],
        },
        {
          ...rating,
          type: 'matrix',
          name: 'grid',
          columns: [1, 2],
          rows: ['r1'],
          eachRowRequired: true,
        },
        {
          ...rating,
          type: 'matrixdropdown',
          name: 'table',
          rows: ['r1'],
          choices: [1, 2],
          columns: [
            {
              name: 'c1',
              title,
              cellType: 'dropdown',
              visibleIf: '{row.c2} notempty',
            },
            { name: 'c2', title },
          ],
        },
        {
          ...rating,
          type: 'matrixdynamic',
          name: 'list',
          keyName: 'c1',
          minRowCount: 1,
          columns: [{ name: 'c1', title, cellType: 'text' }],
        },
        {
          ...rating,
          type: 'paneldynamic',
          name: 'panels',
          maxPanelCount: 3,
          templateElements: [
            {
              ...rating,
              type: 'text',
              name: 'inside',
              visibleIf: '{panelIndex} = 0',
            },
          ],
        },
        {
          ...rating,
          type: 'expression',
          name: 'sum',
          expression: 'sum({a}, {b})',
        },
      ],
    },
  ],
}

function replaced(json: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(json)
  if (path === '') return value
  for (const node of documentNodes(copy)) {
    const holder = node.holder?.value
    if (node.path !== path || typeof holder !== 'object' || holder === null) continue
    const key = Array.isArray(holder) ? Number(/\[(\d+)\]$/.exec(path)?.[1]) : node.key
    Reflect.set(holder, key, value)
  }
  return copy
}
