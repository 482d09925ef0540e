import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CUSTOMER_COLUMN_NAMES,
  maxFilesOfColumn,
  namesCustomerColumn,
} from './support/names-customer-column.ts'
import { namesQuestionType, QUESTION_TYPE_NAMES } from './support/names-question-type.ts'

const ROOT = resolve(import.meta.dirname, '..')

interface Source {
  readonly path: string
  /** Without its comments. */
  readonly text: string
}

/** A kind of fact that is declared once, and from which all else is derived. */
interface Fact {
  readonly what: string
  readonly names: readonly string[]
  readonly isNamedIn: (source: Source, name: string) => boolean
  readonly maxFiles: (files: readonly string[], name: string) => number
  /** Sources that are of another nature than code, each with the reason. */
  readonly excluded: readonly RegExp[]
}

const FACTS: readonly Fact[] = [
  {
    what: 'question type',
    names: QUESTION_TYPE_NAMES,
    isNamedIn: namesQuestionType,
    // One more where the respondent's page draws it.
    maxFiles: files =>
      files.some(file => file.startsWith('client/respond/questionnaire/')) ? 4 : 3,
    excluded: [
      // A migration speaks of the questionnaires of its day and never changes again.
      /^server\/database\/migrations\//,
      // Questionnaires themselves, written as code: they ask with a type, as any definition does.
      /^survey-definitions\/(item-bank\/|[^/]+\/recipe\.ts$)/,
    ],
  },
  {
    what: 'customer column',
    names: CUSTOMER_COLUMN_NAMES,
    isNamedIn: namesCustomerColumn,
    maxFiles: (_, name) => maxFilesOfColumn(name),
    excluded: [/^server\/database\/migrations\//],
  },
]

const sources: readonly Source[] = ['analysis', 'client', 'server', 'survey-definitions'].flatMap(
  folder =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => {
        const file = join(entry.parentPath, entry.name)
        const path = relative(ROOT, file).split(sep).join('/')
        return { path, text: withoutComments(readFileSync(file, 'utf8')) }
      }),
)

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '$1')
}

describe.each(FACTS)('a $what', ({ names, isNamedIn, maxFiles, excluded }) => {
  const read = sources.filter(({ path }) => !excluded.some(pattern => pattern.test(path)))

  it.each(names)('%s is named in few files', name => {
    const files = read.filter(source => isNamedIn(source, name)).map(({ path }) => path)
    expect(files.length).toBeGreaterThan(0)
    expect(files.length > maxFiles(files, name) ? files : []).toEqual([])
  })
})

describe('what counts as naming a question type', () => {
  const isFound = (name: string, text: string) =>
    namesQuestionType({ path: 'survey-definitions/any.ts', text }, name)

  it.each([
    ['rating', `if (question.type === 'rating') return`],
    ['boolean', `(type === 'boolean' || isChoice)`],
    ['checkbox', `return question.getType() === 'checkbox'`],
    ['kano', `propertyText(value, 'type') === 'kano'`],
    ['checkbox', `question.cellType !== "checkbox"`],
    ['text', `itemsOf(item).map(item => ({ ...item, type: 'text' }))`],
    ['text', `const TEXT_TYPES: readonly string[] = ['comment', 'text']`],
    ['text', `switch (question.type) {\n  case 'text':\n  case 'comment':\n    return 1`],
    ['matrix', `const DRAWINGS = {\n  rating: drawn,\n  matrix: drawn,\n}`],
    ['buttongroup', `const anything = 'buttongroup'`],
  ])('%s: %s', (name, text) => expect(isFound(name, text)).toBe(true))

  it.each([
    ['boolean', `if (typeof value === 'boolean') return value`],
    ['radiogroup', `<fieldset role="radiogroup">`],
    ['comment', `<div className="comment">`],
    ['image', `const BLOCKS = ['product', 'service', 'personnel', 'image']`],
    ['matrix', `withVariables(values, {\n  matrix: answers,\n  row: rowOf(answers, row),\n})`],
    ['panel', `new Set(['panel', 'prevpanel', 'nextpanel'])`],
    ['text', `Pick<Mail, 'subject' | 'text' | 'html'>`],
    ['text', `{ title: string,\n  text: string }`],
  ])('not %s: %s', (name, text) => expect(isFound(name, text)).toBe(false))

  it('leaves files alone that have nothing to do with questionnaires', () => {
    const source = { path: 'server/shell/parse.ts', text: `{ type: 'boolean', default: false }` }
    expect(namesQuestionType(source, 'boolean')).toBe(false)
  })
})
