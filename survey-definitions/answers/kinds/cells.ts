import type { Column, Element } from '../../definition.ts'
import type { QuestionGroup, Scope } from '../answer-checks.ts'
import { type AnswerProblem, type Issue, type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'

export type Answers = Readonly<Record<string, unknown>>

/** A column is a question of the table's cell type, or of its own. */
export function cellQuestions(question: Element): Element[] {
  const cells = columnsOf(question).map(column => {
    const { cellType = 'default', choices = [] } = column
    const type = cellType === 'default' ? String(question.cellType ?? 'dropdown') : cellType
    return { ...column, type, choices: choices.length > 0 ? choices : question.choices }
  })
  const { detailPanelMode = 'none', detailElements = [] } = question
  return detailPanelMode === 'none' ? cells : [...cells, ...detailElements]
}

function columnsOf({ columns = [] }: Element): Column[] {
  return columns.filter(isColumn)
}

function isColumn(column: unknown): column is Column {
  return isRecord(column) && typeof column.name === 'string'
}

export function uniqueColumns(question: Element): string[] {
  const columns = columnsOf(question).filter(({ isUnique }) => isUnique === true)
  return [...new Set([...columns.map(({ name }) => name), ...keyNames(question)])]
}

export function keyNames({ keyName }: Element): string[] {
  return typeof keyName === 'string' && keyName !== '' ? [keyName] : []
}

export function duplicateIssues(
  rows: readonly string[],
  answersIn: (row: string) => Answers,
  columns: readonly string[],
): Issues {
  const issues: Issue[] = []
  for (const column of columns) {
    const seen = new Set<unknown>()
    for (const row of rows) {
      const cell = answersIn(row)[column]
      if (isEmpty(cell)) continue
      const sign = typeof cell === 'string' ? cell.trim().toLowerCase() : JSON.stringify(cell)
      if (seen.has(sign)) issues.push({ code: 'notUnique', row, column })
      seen.add(sign)
    }
  }
  return issues.length === 0 ? OK : issues
}

export function recordIssues(entry: unknown, group: QuestionGroup): Issues {
  if (isEmpty(entry)) return OK
  return isRecord(entry) ? group.shape(entry).map(asCell) : issue('wrongType')
}

export function groupIssues(group: QuestionGroup, answers: Answers, scope: Scope): Issues {
  return group.rules(answers, scope).map(asCell)
}

/** Inside a row, a question is a column. */
function asCell({ question, ...issue }: AnswerProblem): Issue {
  return { ...issue, column: question }
}

export function recordIn(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}
