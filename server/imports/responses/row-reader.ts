import { createHash } from 'node:crypto'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import type { GivenAnswers } from '../../responses/given-answers.ts'
import { saysSomething } from '../../responses/survey-response.ts'
import type { CompiledVersion } from '../../surveys/compiled-version.ts'
import type { CsvRecord } from '../files/read-csv.ts'
import { canonicalCell } from './cell-reader.ts'
import { type ImportField, importFieldsOf } from './import-field.ts'
import type { ResponseMapping } from './response-mapping.ts'

/** What is wrong with a row, or with one cell of it. */
export interface RowProblem {
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly code: string
  readonly parameters?: Readonly<Record<string, string | number>>
}

/** What becomes of a row. One unfit cell refuses the whole row. */
export type RowOutcome =
  | {
      readonly state: 'complete' | 'partial'
      readonly answers: GivenAnswers
      /** The row's identity in its wave. */
      readonly key: string
    }
  | { readonly state: 'refused'; readonly problems: readonly RowProblem[] }

interface MappedColumn {
  readonly at: number
  readonly name: string
  readonly field: ImportField
  readonly missingCodes: ReadonlySet<string>
}

/** What the validator says of a required question without an answer. */
const UNANSWERED = new Set(['required', 'requiredOne', 'requiredComment', 'tooFew'])

/**
 * Reads rows in the order of the file: each is classified by the validator of respondents' answers.
 * A row that lacks only required answers is a partial response.
 */
export function rowReader(
  version: Pick<CompiledVersion, 'definition' | 'binding' | 'answers'>,
  columnNames: readonly string[],
  mapping: ResponseMapping,
): (record: CsvRecord) => RowOutcome {
  const fields = new Map(importFieldsOf(version.definition).map(field => [field.id, field]))
  const columns = mappedColumns(columnNames, mapping, fields)
  const idAt = columnNames.findIndex(name => targetOf(mapping, name)?.to === 'rowId')
  const identify = rowIdentity()

  return record => {
    const cells = columns.map(column => ({ column, text: record.cells[column.at]?.trim() ?? '' }))
    const identity = identify(
      idAt >= 0 ? (record.cells[idAt]?.trim() ?? '') : undefined,
      cells.map(({ column, text }) => [column.field.id, text]),
    )
    if ('code' in identity) {
      const { code, value } = identity
      return refused([{ line: record.line, column: columnNames[idAt] ?? null, value, code }])
    }
    const answers: Record<string, unknown> = {}
    for (const { column, text } of cells) put(answers, column.field, answerOf(column, text))
    return classified(version, answers, identity.key, {
      row: code => ({ line: record.line, column: null, value: null, code }),
      answer: problem => describe(problem, record.line, cells),
    })
  }
}

function classified(
  { answers: validator, binding }: Pick<CompiledVersion, 'binding' | 'answers'>,
  answers: GivenAnswers,
  key: string,
  explain: {
    readonly row: (code: string) => RowProblem
    readonly answer: (problem: AnswerProblem) => RowProblem
  },
): RowOutcome {
  if (Object.keys(answers).length === 0) return refused([explain.row('noAnswers')])
  const whole = validator.validate(answers, { final: true })
  if (whole.ok) return { state: 'complete', answers: whole.answers, key }
  const unfit = whole.problems.filter(({ code }) => !UNANSWERED.has(code))
  if (unfit.length > 0) return refused(unfit.map(explain.answer))
  const part = validator.validate(answers, { final: false })
  if (!part.ok) return refused(part.problems.map(explain.answer))
  return saysSomething(binding, part.answers)
    ? { state: 'partial', answers: part.answers, key }
    : refused([explain.row('noAnswers')])
}

function mappedColumns(
  names: readonly string[],
  mapping: ResponseMapping,
  fields: ReadonlyMap<string, ImportField>,
): MappedColumn[] {
  return names.flatMap((name, at) => {
    const target = targetOf(mapping, name)
    const field = target?.to === 'field' ? fields.get(target.field) : undefined
    if (field === undefined) return []
    const own = Object.hasOwn(mapping.columnMissingCodes, name)
      ? mapping.columnMissingCodes[name]
      : []
    const missingCodes = new Set([...mapping.missingCodes, ...own].map(canonicalCell))
    return [{ at, name, field, missingCodes }]
  })
}

function targetOf({ columns }: ResponseMapping, name: string) {
  return Object.hasOwn(columns, name) ? columns[name] : undefined
}

/** A missing code is an answered "don't know" where the question offers it, else no answer. */
function answerOf({ field, missingCodes }: MappedColumn, text: string): unknown {
  if (text === '') return undefined
  if (missingCodes.has(canonicalCell(text))) return field.dontKnow
  if (field.dontKnow !== undefined && canonicalCell(text) === DONT_KNOW) return DONT_KNOW
  return field.read(text)
}

function put(answers: Record<string, unknown>, { question, row }: ImportField, answer: unknown) {
  if (answer === undefined) return
  if (row === undefined) {
    answers[question] = answer
    return
  }
  const rows = answers[question]
  answers[question] = { ...(typeof rows === 'object' ? rows : {}), [row]: answer }
}

function describe(
  { question, row, code, parameters }: AnswerProblem,
  line: number,
  cells: readonly { readonly column: MappedColumn; readonly text: string }[],
): RowProblem {
  const cell = cells.find(
    ({ column: { field } }) =>
      field.question === question && (row === undefined || field.row === row),
  )
  return {
    line,
    column: cell?.column.name ?? null,
    value: cell?.text ?? null,
    code,
    ...(parameters && { parameters }),
  }
}

function refused(problems: readonly RowProblem[]): RowOutcome {
  return { state: 'refused', problems }
}

type Identity =
  | { readonly key: string }
  | { readonly code: 'emptyId' | 'repeatedId'; readonly value: string | null }

/**
 * Identifies rows in the order of the file: by the mapped id, which no two rows may share, or else
 * by the mapped values and the row's ordinal among those that have the same. Only a hash is stored,
 * so the key says nothing that the answers do not say.
 */
function rowIdentity() {
  const seen = new Map<string, number>()

  return (
    id: string | undefined,
    values: readonly (readonly [field: string, text: string])[],
  ): Identity => {
    if (id === '') return { code: 'emptyId', value: null }
    const name =
      id === undefined
        ? hashOf(['values', [...values].sort(([a], [b]) => (a < b ? -1 : 1))])
        : hashOf(['id', id])
    const ordinal = (seen.get(name) ?? 0) + 1
    seen.set(name, ordinal)
    if (id === undefined) return { key: `${name}-${ordinal}` }
    return ordinal > 1 ? { code: 'repeatedId', value: id } : { key: name }
  }
}

function hashOf(named: unknown): string {
  return createHash('sha256').update(JSON.stringify(named)).digest('base64url')
}
