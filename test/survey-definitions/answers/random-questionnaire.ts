import fc from 'fast-check'

/**
 * A questionnaire in a form of its own, simple enough to be judged by a few lines of code that know
 * nothing of SurveyJS (`brute-force.ts`), and rich enough to have conditions that hang together.
 */
export interface Questionnaire {
  /** Worked out from the answers: 1 where the test holds, else 2. */
  readonly computed?: Test
  readonly pages: readonly {
    readonly shows?: Test
    readonly asks: readonly Question[]
  }[]
}

export interface Question {
  readonly name: string
  readonly kind: Kind
  readonly required: boolean
  readonly requiredIf?: Test
  readonly shows?: Test
}

export type Kind =
  | { readonly type: 'rating'; readonly max: number; readonly dontKnow: boolean }
  | {
      readonly type: 'radiogroup' | 'dropdown' | 'buttongroup' | 'imagepicker'
      readonly choices: readonly string[]
      readonly only?: Test
      readonly other: boolean
      readonly dontKnow: boolean
    }
  | {
      readonly type: 'checkbox' | 'tagbox'
      readonly choices: readonly string[]
      readonly most: number
      readonly none: boolean
      readonly other: boolean
    }
  | { readonly type: 'ranking'; readonly choices: readonly string[]; readonly partial: boolean }
  | { readonly type: 'boolean'; readonly dontKnow: boolean }
  | {
      readonly type: 'number' | 'slider'
      readonly min: number
      readonly max: number
      readonly dontKnow: boolean
    }
  | { readonly type: 'text' | 'comment'; readonly longest: number }
  | { readonly type: 'email' }
  | { readonly type: 'date' }
  | { readonly type: 'multipletext'; readonly needed: boolean }
  | { readonly type: 'matrix'; readonly rows: readonly string[]; readonly eachRow: boolean }
  | { readonly type: 'table'; readonly rows: readonly string[]; readonly inner: Inner }
  | {
      readonly type: 'rows' | 'panels'
      readonly least: number
      readonly most: number
      readonly inner: Inner
    }
  | { readonly type: 'kano'; readonly importance: boolean }

/** In each row or panel: a number from 1 to 3, and words that may depend on it. */
export interface Inner {
  readonly needsFirst: boolean
  /** The words are asked where the number is greater. */
  readonly above?: number
}

/** About the answer to a question: is it given, does it equal, is it more than? */
export type Test =
  | { readonly is: 'given' | 'missing'; readonly of: string }
  | {
      readonly is: 'equal' | 'more'
      readonly of: string
      readonly to: number | string
    }
  | {
      readonly is: 'both' | 'either'
      readonly one: Test
      readonly other: Test
    }

export const CHOICES = ['red', 'green', 'blue']
export const ROWS = ['up', 'down']
export const COLUMNS = [1, 2, 3]

const NAMES = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']

/**
 * Conditions look at earlier questions only, or (`anywhere`) at later ones and their own too; then
 * choices have conditions as well, and a least number of rows may be asked for, which SurveyJS stores
 * though nothing is in them.
 */
export function questionnaires({ anywhere }: { anywhere: boolean }) {
  return fc
    .tuple(fc.integer({ min: 1, max: NAMES.length }), fc.integer({ min: 1, max: 3 }))
    .chain(([count, pages]) => {
      const questions = NAMES.slice(0, count).map((name, index) =>
        question(name, anywhere ? NAMES : NAMES.slice(0, index), anywhere),
      )
      const pageTests = Array.from({ length: pages }, (_, page) => {
        const first = Math.floor((page * count) / pages)
        return maybe(tests(anywhere ? NAMES : NAMES.slice(0, first)))
      })
      const all = fc.tuple(fc.tuple(...questions), fc.tuple(...pageTests), maybe(tests(NAMES)))
      return all.map(([asked, shown, computed]) => ({
        computed,
        pages: shown.map((shows, page) => ({
          shows,
          asks: asked.slice(
            Math.floor((page * count) / pages),
            Math.floor(((page + 1) * count) / pages),
          ),
        })),
      }))
    })
}

function question(
  name: string,
  visible: readonly string[],
  choiceTests: boolean,
): fc.Arbitrary<Question> {
  return fc.record({
    name: fc.constant(name),
    kind: kinds(choiceTests ? visible : [], choiceTests ? 2 : 0),
    required: fc.boolean(),
    requiredIf: maybe(tests(visible)),
    shows: maybe(tests(visible)),
  })
}

function kinds(visible: readonly string[], mostLeast: number): fc.Arbitrary<Kind> {
  const choices = fc.constant(CHOICES)
  const rows = fc.constant(ROWS)
  const type = <Type extends Kind['type']>(...types: Type[]) => fc.constantFrom(...types)
  const [dontKnow, other, longest] = [fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 5 })]
  return fc.oneof(
    fc.record({ type: type('rating'), max: fc.integer({ min: 2, max: 10 }), dontKnow }),
    fc.record({
      type: type('radiogroup', 'dropdown'),
      choices,
      only: maybe(tests(visible)),
      other,
      dontKnow,
    }),
    fc.record({
      type: type('buttongroup', 'imagepicker'),
      choices,
      only: maybe(tests(visible)),
      other: fc.constant(false),
      dontKnow: fc.constant(false),
    }),
    fc.record({
      type: type('checkbox', 'tagbox'),
      choices,
      most: fc.integer({ min: 1, max: 3 }),
      none: fc.boolean(),
      other,
    }),
    fc.record({ type: type('ranking'), choices, partial: fc.boolean() }),
    fc.record({ type: type('boolean'), dontKnow }),
    fc.record({
      type: type('number', 'slider'),
      min: fc.integer({ min: 0, max: 2 }),
      max: fc.integer({ min: 3, max: 9 }),
      dontKnow,
    }),
    fc.record({ type: type('text', 'comment'), longest }),
    fc.record({ type: type('email', 'date') }),
    fc.record({ type: type('multipletext'), needed: fc.boolean() }),
    fc.record({ type: type('matrix'), rows, eachRow: fc.boolean() }),
    fc.record({ type: type('table'), rows, inner }),
    fc.record({
      type: type('rows', 'panels'),
      least: fc.integer({ min: 0, max: mostLeast }),
      most: fc.integer({ min: 2, max: 3 }),
      inner,
    }),
    fc.record({ type: type('kano'), importance: fc.boolean() }),
  )
}

const inner: fc.Arbitrary<Inner> = fc.record(
  { needsFirst: fc.boolean(), above: fc.integer({ min: 1, max: 2 }) },
  { requiredKeys: ['needsFirst'] },
)

function maybe<T>(arbitrary: fc.Arbitrary<T> | undefined): fc.Arbitrary<T | undefined> {
  return arbitrary === undefined
    ? fc.constant(undefined)
    : fc.option(arbitrary, { nil: undefined, freq: 2 })
}

function tests(names: readonly string[]): fc.Arbitrary<Test> | undefined {
  if (names.length === 0) return undefined
  const of = fc.constantFrom(...names)
  const simple = fc.oneof(
    fc.record({
      is: fc.constantFrom('given' as const, 'missing' as const),
      of,
    }),
    fc.record({
      is: fc.constant('equal' as const),
      of,
      to: fc.constantFrom<number | string>(1, 2, 5, 'red'),
    }),
    fc.record({
      is: fc.constant('more' as const),
      of,
      to: fc.integer({ min: 1, max: 6 }),
    }),
  )
  return fc.oneof(
    { weight: 3, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constantFrom('both' as const, 'either' as const),
        one: simple,
        other: simple,
      }),
    },
  )
}

const entries = fc.record(
  { first: fc.integer({ min: 0, max: 3 }), second: fc.constantFrom('a', 'b', 7) },
  { requiredKeys: [] },
)

/** Answers of which most suit some question, and some suit none. */
export const answers = fc.dictionary(
  fc.constantFrom(...NAMES, ...NAMES.map(name => `${name}-Comment`)),
  fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.constantFrom<unknown>(
      ...[...CHOICES, 'other', 'dontknow', 'none'],
      ...[true, false, 'x'.repeat(6), '', null, 1.5],
      ...['2026-02-28', '2026-02-30', 'a@example.com', 'a@'],
    ),
    fc.shuffledSubarray([...CHOICES, 'none', 'other']),
    fc.record({
      up: fc.integer({ min: 0, max: 3 }),
      down: fc.constantFrom(1, 2, 3),
    }),
    fc.array(entries, { maxLength: 4 }),
    entries,
    fc.record({ up: entries, down: entries }, { requiredKeys: [] }),
    fc.record(
      {
        functional: fc.integer({ min: 0, max: 5 }),
        dysfunctional: fc.integer({ min: 1, max: 6 }),
        importance: fc.integer({ min: 1, max: 10 }),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom<unknown>({ up: 1 }, { left: 1 }, { first: 'a' }, [{}], [[]]),
  ),
)

/** Answers of the right kind for each question, or none; words where "other" wants them, or not. */
export function fittingAnswers(questionnaire: Questionnaire) {
  const asked = questionnaire.pages.flatMap(({ asks }) => asks)
  const words = fc.option(fc.constant('own words'), { nil: undefined, freq: 4 })
  const one = ({ name, kind }: Question) =>
    fc
      .tuple(
        fc.option(fitting(kind), { nil: undefined, freq: 4 }),
        'other' in kind && kind.other ? words : fc.constant(undefined),
      )
      .map(([answer, comment]) => [
        [name, answer] as const,
        [`${name}-Comment`, choosesOther(answer) ? comment : undefined] as const,
      ])
  return fc
    .tuple(...asked.map(one))
    .map(given => Object.fromEntries(given.flat().filter(([, value]) => value !== undefined)))
}

const choosesOther = (answer: unknown) =>
  answer === 'other' || (Array.isArray(answer) && answer.includes('other'))

function fitting(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'rating':
      return fc.integer({ min: 1, max: kind.max })
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker':
      return fc.constantFrom(...kind.choices, ...(kind.other ? ['other'] : []))
    case 'checkbox':
    case 'tagbox':
      return fc.subarray([...kind.choices, ...(kind.other ? ['other'] : [])], {
        minLength: 1,
        maxLength: kind.most,
      })
    case 'ranking':
      return fc.shuffledSubarray([...kind.choices], {
        minLength: kind.partial ? 1 : kind.choices.length,
      })
    case 'boolean':
      return fc.boolean()
    case 'number':
    case 'slider':
      return fc.integer({ min: kind.min, max: kind.max })
    case 'text':
    case 'comment':
      return fc.constantFrom('a', 'b').map(text => text.slice(0, kind.longest))
    case 'email':
      return fc.constant('a@example.com')
    case 'date':
      return fc.constant('2026-02-28')
    case 'multipletext':
      return fc.constantFrom({ first: 'a' }, { first: 'a', last: 'b' }, { last: 'b' })
    case 'matrix':
      return fc
        .subarray([...kind.rows], { minLength: 1 })
        .map(rows => Object.fromEntries(rows.map(row => [row, COLUMNS[0]])))
    case 'table': {
      const entry = fittingEntry(kind.inner)
      return fc.record({ up: entry, down: entry }, { requiredKeys: ['up'] })
    }
    case 'rows':
    case 'panels':
      return fc.array(fittingEntry(kind.inner), { minLength: 1, maxLength: kind.most })
    case 'kano':
      return fc.record(
        {
          functional: fc.integer({ min: 1, max: 5 }),
          dysfunctional: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: ['functional'] },
      )
  }
}

/** SurveyJS keeps the words of a cell that is hidden, so none are given there. */
function fittingEntry({ above = 0 }: Inner) {
  const words = fc.option(fc.constantFrom('a', 'b'), { nil: undefined })
  return fc
    .record({ first: fc.integer({ min: 1, max: 3 }), second: words })
    .map(({ first, second }) => (second && first > above ? { first, second } : { first }))
}

/** The same questionnaire for SurveyJS. */
export function definitionOf({ pages, computed }: Questionnaire) {
  const expression = computed && `iif(${textOf(computed)}, 1, 2)`
  return {
    pages: [
      ...pages.map(({ shows, asks }, index) => ({
        name: `page${index}`,
        visibleIf: textOf(shows),
        elements: asks.map(({ name, kind, required, requiredIf, shows }) => ({
          ...elementOf(kind),
          name,
          isRequired: required,
          requiredIf: textOf(requiredIf),
          visibleIf: textOf(shows),
        })),
      })),
      ...(expression
        ? [{ name: 'last', elements: [{ type: 'expression', name: 'computed', expression }] }]
        : []),
    ],
  }
}

function elementOf(kind: Kind) {
  switch (kind.type) {
    case 'rating':
      return { type: 'rating', rateMax: kind.max, dontKnow: kind.dontKnow }
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker': {
      const [first = '', ...others] = kind.choices
      const only = textOf(kind.only)
      return {
        type: kind.type,
        choices: [first, ...others.map(value => ({ value, visibleIf: only }))],
        showOtherItem: kind.other,
        dontKnow: kind.dontKnow,
      }
    }
    case 'checkbox':
    case 'tagbox':
      return {
        type: kind.type,
        choices: kind.choices,
        maxSelectedChoices: kind.most,
        showNoneItem: kind.none,
        showOtherItem: kind.other,
      }
    case 'ranking':
      return { type: 'ranking', choices: kind.choices, selectToRankEnabled: kind.partial }
    case 'boolean':
      return { type: 'boolean', dontKnow: kind.dontKnow }
    case 'number':
      return {
        type: 'text',
        inputType: 'number',
        min: kind.min,
        max: kind.max,
        dontKnow: kind.dontKnow,
      }
    case 'slider':
      return { type: 'slider', min: kind.min, max: kind.max, dontKnow: kind.dontKnow }
    case 'text':
    case 'comment':
      return { type: kind.type, maxLength: kind.longest }
    case 'email':
    case 'date':
      return { type: 'text', inputType: kind.type }
    case 'multipletext':
      return {
        type: 'multipletext',
        items: [{ name: 'first', isRequired: kind.needed }, { name: 'last' }],
      }
    case 'matrix':
      return {
        type: 'matrix',
        columns: COLUMNS,
        rows: kind.rows,
        eachRowRequired: kind.eachRow,
      }
    case 'table':
      return { type: 'matrixdropdown', rows: kind.rows, columns: columnsOf(kind.inner) }
    case 'rows':
      return {
        type: 'matrixdynamic',
        rowCount: 0,
        minRowCount: kind.least,
        maxRowCount: kind.most,
        columns: columnsOf(kind.inner),
      }
    case 'panels':
      return {
        type: 'paneldynamic',
        panelCount: 0,
        minPanelCount: kind.least,
        maxPanelCount: kind.most,
        templateElements: [
          { type: 'rating', name: 'first', rateMax: 3, isRequired: kind.inner.needsFirst },
          { type: 'comment', name: 'second', visibleIf: above('panel', kind.inner) },
        ],
      }
    case 'kano':
      return { type: 'kano', asksImportance: kind.importance }
  }
}

function columnsOf(inner: Inner) {
  return [
    { name: 'first', cellType: 'rating', rateMax: 3, isRequired: inner.needsFirst },
    { name: 'second', cellType: 'comment', visibleIf: above('row', inner) },
  ]
}

const above = (place: 'row' | 'panel', { above }: Inner) =>
  above === undefined ? undefined : `{${place}.first} > ${above}`

function textOf(test: Test | undefined): string | undefined {
  if (test === undefined) return undefined
  switch (test.is) {
    case 'given':
      return `{${test.of}} notempty`
    case 'missing':
      return `{${test.of}} empty`
    case 'equal':
      return `{${test.of}} = ${typeof test.to === 'string' ? `'${test.to}'` : test.to}`
    case 'more':
      return `{${test.of}} > ${test.to}`
    case 'both':
      return `(${textOf(test.one)}) and (${textOf(test.other)})`
    case 'either':
      return `(${textOf(test.one)}) or (${textOf(test.other)})`
  }
}
