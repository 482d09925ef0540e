import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import type { GivenAnswers } from '../../responses/given-answers.ts'
import { saysSomething } from '../../responses/survey-response.ts'
import type { CompiledVersion } from '../../surveys/compiled-version.ts'
import type { CsvRecord } from '../files/read-csv.ts'
import { canonicalCell } from './canonical-cell.ts'
import { type ImportField, importFieldsOf } from './import-field.ts'
import type { ImportMapping } from './import-mapping.ts'
import { rowIdentity } from './row-identity.ts'
import type { RowProblem, RowVerdict } from './row-verdict.ts'

interface MappedColumn {
  readonly at: number
  readonly name: string
  readonly field: ImportField
  readonly missingCodes: ReadonlySet<string>
}

/** What an unanswered question that must be answered is told by. */
const UNANSWERED = new Set(['required', 'requiredOne', 'requiredComment', 'tooFew'])

/**
 * Reads rows in the order of the file: each is classified by the validator that judges respondents'
 * answers. What lacks only required answers is a partial response.
 */
export function rowReader(
  version: Pick<CompiledVersion, 'definition' | 'binding' | 'answers'>,
  columnNames: readonly string[],
  mapping: ImportMapping,
): (record: CsvRecord) => RowVerdict {
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
): RowVerdict {
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
  mapping: ImportMapping,
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

function targetOf({ columns }: ImportMapping, name: string) {
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

function refused(problems: readonly RowProblem[]): RowVerdict {
  return { state: 'refused', problems }
}
