import { choicesIn } from '../../choices.ts'
import type { Choice, Element } from '../../definition.ts'
import { answerKindOf } from '../../question-types.ts'
import type { AnswerChecks, Scope } from '../answer-checks.ts'
import { type Issue, type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'
import { type Condition, conditionOf, type Values, withVariables } from '../expression.ts'

/** One column chosen in each row, or with `cellType: "checkbox"` several. Without rows, one answer. */
export function matrix(question: Element): AnswerChecks {
  const columns = lineOf(choicesIn(question.columns), question.columnsVisibleIf)
  const rows = lineOf(choicesIn(question.rows), question.rowsVisibleIf)
  const several = answerKindOf(question) === 'rowsOfChoices'
  const exclusive = new Set<unknown>(
    columns.items.filter(({ isExclusive }) => isExclusive === true).map(({ value }) => value),
  )
  if (rows.items.length === 0) {
    return {
      shape: value => cellIssues(value),
      rules: (value, { values }) => (isEmpty(value) ? OK : cellIssues(value, columns.now(values))),
    }
  }
  return {
    shape: value => {
      if (!isRecord(value)) return issue('wrongType')
      return eachRow(Object.keys(value), row => {
        if (!rows.all.has(row)) return issue('unknownRow')
        return isEmpty(value[row]) ? OK : cellIssues(value[row])
      })
    },
    rules: (value, scope) => rowRules(isRecord(value) ? value : {}, scope),
    ...(rows.isFixed ? {} : { showsRow: (row, values) => rows.now(values).has(row) }),
    settle: (value, values, clears) => clears && isRecord(value) && dropHidden(value, values),
    ...(question.hideIfRowsEmpty === true
      ? { exhausted: values => rows.now(values).size === 0 }
      : {}),
  }

  function cellIssues(cell: unknown, offered: ReadonlySet<string> = columns.all): Issues {
    if (!several) return isPlain(cell) && offered.has(String(cell)) ? OK : issue('notAllowed')
    if (!Array.isArray(cell)) return issue('wrongType')
    if (!cell.every(one => isPlain(one) && offered.has(String(one)))) return issue('notAllowed')
    if (new Set(cell).size < cell.length) return issue('notUnique')
    return cell.length > 1 && cell.some(one => exclusive.has(one)) ? issue('notCombinable') : OK
  }

  function rowRules(answer: Record<string, unknown>, { values, final }: Scope): Issues {
    const shown = [...rows.now(values)]
    const offered = columns.now(values)
    const seen = new Set<string>()
    return eachRow(shown, row => {
      const cell = Object.hasOwn(answer, row) ? answer[row] : undefined
      if (isEmpty(cell)) return final && question.eachRowRequired === true ? issue('required') : OK
      const issues = cellIssues(cell, offered)
      if (issues.length > 0 || question.eachRowUnique !== true) return issues
      if (seen.has(String(cell))) return issue('notUnique')
      seen.add(String(cell))
      return OK
    })
  }

  function dropHidden(answer: Record<string, unknown>, values: Values): boolean {
    const shown = rows.now(values)
    const hidden = Object.keys(answer).filter(row => !shown.has(row))
    for (const row of hidden) delete answer[row]
    return hidden.length > 0
  }
}

/** The rows or the columns, all of them and those shown now. */
interface Line {
  readonly items: readonly Choice[]
  readonly all: ReadonlySet<string>
  /** None of them ever hides. */
  readonly isFixed: boolean
  now(values: Values): ReadonlySet<string>
}

export function lineOf(items: readonly Choice[], visibleIf: unknown): Line {
  const every = conditionOf(visibleIf)
  const all = new Set(items.map(({ value }) => String(value)))
  const conditions = items.map(item => conditionOf(item.visibleIf) ?? every)
  const isFixed = conditions.every(condition => condition === undefined)
  return {
    items,
    all,
    isFixed,
    now: values => {
      if (isFixed) return all
      const shown = items.filter(({ value }, index) => shows(conditions[index], value, values))
      return new Set(shown.map(({ value }) => String(value)))
    },
  }
}

function shows(condition: Condition | undefined, item: unknown, values: Values): boolean {
  return condition === undefined || condition(withVariables(values, { item, choice: item }))
}

export function eachRow(rows: readonly string[], check: (row: string) => Issues): Issues {
  const issues: Issue[] = rows.flatMap(row => check(row).map(one => ({ row, ...one })))
  return issues.length === 0 ? OK : issues
}

function isPlain(cell: unknown): boolean {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
}
