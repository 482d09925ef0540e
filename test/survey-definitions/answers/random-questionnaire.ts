import fc from 'fast-check'

/**
 * A questionnaire in a form of its own, simple enough to be judged by a few lines of code that know
 * nothing of SurveyJS (`brute-force.ts`), and rich enough to have conditions that hang together.
 */
export interface Questionnaire {
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
  | {
      readonly type: 'rating'
      readonly max: number
      readonly dontKnow: boolean
    }
  | {
      readonly type: 'radiogroup'
      readonly choices: readonly string[]
      readonly only?: Test
    }
  | {
      readonly type: 'checkbox'
      readonly choices: readonly string[]
      readonly most: number
      readonly none: boolean
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'comment'; readonly longest: number }
  | {
      readonly type: 'matrix'
      readonly rows: readonly string[]
      readonly eachRow: boolean
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
 * choices have conditions as well.
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
      return fc.tuple(fc.tuple(...questions), fc.tuple(...pageTests)).map(([asked, shown]) => ({
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
    kind: kinds(choiceTests ? visible : []),
    required: fc.boolean(),
    requiredIf: maybe(tests(visible)),
    shows: maybe(tests(visible)),
  })
}

function kinds(visible: readonly string[]): fc.Arbitrary<Kind> {
  const choices = fc.constant(CHOICES)
  return fc.oneof(
    fc.record({
      type: fc.constant('rating' as const),
      max: fc.integer({ min: 2, max: 10 }),
      dontKnow: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('radiogroup' as const),
      choices,
      only: maybe(tests(visible)),
    }),
    fc.record({
      type: fc.constant('checkbox' as const),
      choices,
      most: fc.integer({ min: 1, max: 3 }),
      none: fc.boolean(),
    }),
    fc.constant({ type: 'boolean' as const }),
    fc.record({
      type: fc.constant('number' as const),
      min: fc.integer({ min: 0, max: 2 }),
      max: fc.integer({ min: 3, max: 9 }),
    }),
    fc.record({
      type: fc.constant('comment' as const),
      longest: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      type: fc.constant('matrix' as const),
      rows: fc.constant(ROWS),
      eachRow: fc.boolean(),
    }),
  )
}

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

/** Answers of which most suit some question, and some suit none. */
export const answers = fc.dictionary(
  fc.constantFrom(...NAMES),
  fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.constantFrom<unknown>(
      ...CHOICES,
      true,
      false,
      'dontknow',
      'none',
      'x'.repeat(6),
      '',
      null,
      1.5,
    ),
    fc.subarray([...CHOICES, 'none']),
    fc.record({
      up: fc.integer({ min: 0, max: 3 }),
      down: fc.constantFrom(1, 2, 3),
    }),
    fc.constant({ up: 1 }),
    fc.constant({ left: 1 }),
  ),
)

/** Answers of the right kind for each question, or none. */
export function fittingAnswers(questionnaire: Questionnaire) {
  const asked = questionnaire.pages.flatMap(({ asks }) => asks)
  return fc
    .tuple(...asked.map(({ kind }) => fc.option(fitting(kind), { nil: undefined, freq: 4 })))
    .map(values => {
      const given = asked.map(({ name }, index) => [name, values[index]] as const)
      return Object.fromEntries(given.filter(([, value]) => value !== undefined))
    })
}

function fitting(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'rating':
      return fc.integer({ min: 1, max: kind.max })
    case 'radiogroup':
      return fc.constantFrom(...kind.choices)
    case 'checkbox':
      return fc.subarray([...kind.choices], {
        minLength: 1,
        maxLength: kind.most,
      })
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: kind.min, max: kind.max })
    case 'comment':
      return fc.constantFrom('a', 'b').map(text => text.slice(0, kind.longest))
    case 'matrix':
      return fc
        .subarray([...kind.rows], { minLength: 1 })
        .map(rows => Object.fromEntries(rows.map(row => [row, COLUMNS[0]])))
  }
}

/** The same questionnaire for SurveyJS. */
export function definitionOf({ pages }: Questionnaire) {
  return {
    pages: pages.map(({ shows, asks }, index) => ({
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
  }
}

function elementOf(kind: Kind) {
  switch (kind.type) {
    case 'rating':
      return { type: 'rating', rateMax: kind.max, dontKnow: kind.dontKnow }
    case 'radiogroup': {
      const [first, ...others] = kind.choices
      const only = textOf(kind.only)
      return {
        type: 'radiogroup',
        choices: [first, ...others.map(value => ({ value: String(value), visibleIf: only }))].map(
          value => value ?? '',
        ),
      }
    }
    case 'checkbox':
      return {
        type: 'checkbox',
        choices: kind.choices,
        maxSelectedChoices: kind.most,
        showNoneItem: kind.none,
      }
    case 'boolean':
      return { type: 'boolean' }
    case 'number':
      return {
        type: 'text',
        inputType: 'number',
        min: kind.min,
        max: kind.max,
      }
    case 'comment':
      return { type: 'comment', maxLength: kind.longest }
    case 'matrix':
      return {
        type: 'matrix',
        columns: COLUMNS,
        rows: kind.rows,
        eachRowRequired: kind.eachRow,
      }
  }
}

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
