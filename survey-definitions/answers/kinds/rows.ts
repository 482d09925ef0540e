import type { Column, Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import { choicesIn } from '../../questions.ts'
import {
  type AnswerKind,
  isEmpty,
  isRecord,
  MOST_ROWS,
  type QuestionGroup,
  type Scope,
  type SurveySettings,
} from '../answer-kind.ts'
import { type AnswerProblem, type Flaw, type Flaws, flaw, SOUND } from '../answer-problem.ts'
import { conditionOf, type Values, withVariables } from '../expression.ts'
import { eachRow, lineOf } from './matrix.ts'

/** A table with fixed rows whose cells are questions. */
export function matrixDropdown(question: Element, settings: SurveySettings): AnswerKind {
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
      if (!isRecord(value)) return flaw('wrongType')
      return eachRow(Object.keys(value), row => {
        if (!rows.all.has(row)) return flaw('unknownRow')
        return recordFlaws(value[row], group)
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
      const flaws = eachRow(shown, row =>
        groupFlaws(group, rowOf(answers, row), { values: rowValues(answers, row, values), final }),
      )
      return flaws.length > 0 ? flaws : duplicateFlaws(shown, row => rowOf(answers, row), unique)
    },
    ...(question.hideIfRowsEmpty === true
      ? { exhausted: values => rows.now(values).size === 0 }
      : {}),
  }
}

/** A table that the respondent adds rows to, or a panel that they repeat. */
export function repeated(question: Element, settings: SurveySettings): AnswerKind {
  const isPanel = question.type === 'paneldynamic'
  const group = settings.group(
    isPanel ? (question.templateElements ?? []) : cellQuestions(question),
  )
  const shows = conditionOf(isPanel ? question.templateVisibleIf : question.rowsVisibleIf)
  const most = Math.min(
    numberOf(isPanel ? question.maxPanelCount : question.maxRowCount) || MOST_ROWS,
    MOST_ROWS,
  )
  const least = numberOf(isPanel ? question.minPanelCount : question.minRowCount) ?? 0
  const unique = isPanel ? keyNames(question) : uniqueColumns(question)

  const entryValues = (entries: readonly unknown[], index: number, values: Values): Values => {
    const entry = recordIn(entries[index])
    const [before, after] = [recordIn(entries[index - 1]), recordIn(entries[index + 1])]
    return withVariables(
      values,
      isPanel
        ? {
            panel: entry,
            panelIndex: index,
            visiblePanelIndex: index,
            prevPanel: before,
            nextPanel: after,
            parentPanel: values.panel,
          }
        : {
            matrix: entries,
            row: entry,
            rowIndex: index + 1,
            visibleRowIndex: index + 1,
            prevRow: before,
            nextRow: after,
          },
    )
  }

  return {
    shape: value => {
      if (!Array.isArray(value)) return flaw('wrongType')
      if (value.length > most) return flaw('tooMany', { max: most })
      return eachEntry(value, entry => recordFlaws(entry, group))
    },
    settle: (value, values, clears) => {
      if (!Array.isArray(value)) return false
      let changed = false
      for (const [index, entry] of [...value.entries()].reverse()) {
        const own = entryValues(value, index, values)
        if (clears && shows !== undefined && !shows(own) && !isEmpty(entry)) {
          value.splice(index, 1)
          changed = true
        } else if (isRecord(entry)) {
          changed = group.settle(entry, own, clears) || changed
        }
      }
      return changed
    },
    rules: (value, scope) => {
      const entries = Array.isArray(value) ? [...value] : []
      const given = entries.filter(entry => !isEmpty(entry)).length
      // The page shows the least number of them from the start, so their questions are asked.
      while (scope.final && entries.length < Math.min(least, MOST_ROWS)) entries.push({})
      const flaws = eachEntry(entries, (entry, index) => {
        const values = entryValues(entries, index, scope.values)
        if (shows !== undefined && !shows(values)) return SOUND
        return groupFlaws(group, recordIn(entry), { values, final: scope.final })
      })
      if (flaws.length > 0) return flaws
      const needsAll = scope.final && !isPanel && question.isRequired === true
      if (needsAll && given < least) return flaw('tooFew', { min: least })
      const places = entries.map((_, index) => String(index + 1))
      return duplicateFlaws(places, place => recordIn(entries[Number(place) - 1]), unique)
    },
  }
}

type Answers = Readonly<Record<string, unknown>>

/** A column is a question of the table's cell type, or of its own. */
function cellQuestions(question: Element): Element[] {
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

function uniqueColumns(question: Element): string[] {
  const columns = columnsOf(question).filter(({ isUnique }) => isUnique === true)
  return [...new Set([...columns.map(({ name }) => name), ...keyNames(question)])]
}

function keyNames({ keyName }: Element): string[] {
  return typeof keyName === 'string' && keyName !== '' ? [keyName] : []
}

function duplicateFlaws(
  rows: readonly string[],
  answersIn: (row: string) => Answers,
  columns: readonly string[],
): Flaws {
  const flaws: Flaw[] = []
  for (const column of columns) {
    const seen = new Set<unknown>()
    for (const row of rows) {
      const cell = answersIn(row)[column]
      if (isEmpty(cell)) continue
      const sign = typeof cell === 'string' ? cell.trim().toLowerCase() : JSON.stringify(cell)
      if (seen.has(sign)) flaws.push({ code: 'notUnique', row, column })
      seen.add(sign)
    }
  }
  return flaws.length === 0 ? SOUND : flaws
}

function eachEntry(
  entries: readonly unknown[],
  judge: (entry: unknown, index: number) => Flaws,
): Flaws {
  return eachRow(
    entries.map((_, index) => String(index + 1)),
    place => judge(entries[Number(place) - 1], Number(place) - 1),
  )
}

function recordFlaws(entry: unknown, group: QuestionGroup): Flaws {
  if (isEmpty(entry)) return SOUND
  return isRecord(entry) ? group.shape(entry).map(asCell) : flaw('wrongType')
}

function groupFlaws(group: QuestionGroup, answers: Answers, scope: Scope): Flaws {
  return group.rules(answers, scope).map(asCell)
}

/** Inside a row, a question is a column. */
function asCell({ question, ...flaw }: AnswerProblem): Flaw {
  return { ...flaw, column: question }
}

function rowOf(answers: Answers, row: string | undefined): Answers {
  return row !== undefined && Object.hasOwn(answers, row) ? recordIn(answers[row]) : {}
}

function recordIn(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}
