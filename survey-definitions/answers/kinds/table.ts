import { choicesIn } from '../../choices.ts'
import type { Element } from '../../definition.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { issue } from '../answer-problem.ts'
import { isRecord } from '../answer-value.ts'
import { type Values, withVariables } from '../expression.ts'
import {
  type Answers,
  cellQuestions,
  duplicateIssues,
  groupIssues,
  recordIn,
  recordIssues,
  uniqueColumns,
} from './cells.ts'
import { eachRow, lineOf } from './matrix.ts'

/** A table with fixed rows whose cells are questions. */
export function table(question: Element, settings: SurveySettings): AnswerChecks {
  const group = settings.group(cellQuestions(question))
  const rows = lineOf(choicesIn(question.rows), question.rowsVisibleIf)
  const names = rows.items.map(({ value }) => String(value))
  const unique = uniqueColumns(question)

  const rowValues = (answers: Answers, row: string, values: Values): Values => {
    const visible = names.filter(name => rows.now(values).has(name))
    const place = visible.indexOf(row)
    return withVariables(values, {
      matrix: answers,
      row: rowOf(answers, row),
      ...{ rowName: row, rowValue: row, item: row, rowIndex: names.indexOf(row) + 1 },
      visibleRowIndex: place + 1,
      prevRow: rowOf(answers, visible[place - 1]),
      nextRow: rowOf(answers, visible[place + 1]),
    })
  }

  return {
    shape: value => {
      if (!isRecord(value)) return issue('wrongType')
      return eachRow(Object.keys(value), row => {
        if (!rows.all.has(row)) return issue('unknownRow')
        return recordIssues(value[row], group)
      })
    },
    settle: (value, values, clears) => {
      if (!isRecord(value)) return false
      const shown = rows.now(values)
      let changed = false
      for (const row of Object.keys(value)) {
        const cells = value[row]
        if (clears && !shown.has(row)) {
          delete value[row]
          changed = true
        } else if (isRecord(cells)) {
          changed = group.settle(cells, rowValues(value, row, values), clears) || changed
        }
      }
      return changed
    },
    rules: (value, { values, final }) => {
      const answers = isRecord(value) ? value : {}
      const shown = names.filter(name => rows.now(values).has(name))
      const issues = eachRow(shown, row =>
        groupIssues(group, rowOf(answers, row), { values: rowValues(answers, row, values), final }),
      )
      return issues.length > 0 ? issues : duplicateIssues(shown, row => rowOf(answers, row), unique)
    },
    ...(question.hideIfRowsEmpty === true
      ? { exhausted: values => rows.now(values).size === 0 }
      : {}),
  }
}

function rowOf(answers: Answers, row: string | undefined): Answers {
  return row !== undefined && Object.hasOwn(answers, row) ? recordIn(answers[row]) : {}
}
