import type { Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { MAX_ROWS } from '../answer-limits.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'
import { conditionOf, type Values, withVariables } from '../expression.ts'
import {
  type Answers,
  cellQuestions,
  duplicateIssues,
  groupIssues,
  keyNames,
  recordIn,
  recordIssues,
  uniqueColumns,
} from './cells.ts'
import { eachRow } from './matrix.ts'

/** What differs between rows that are added to a table and panels that are repeated. */
interface Repetition {
  readonly questions: readonly Element[]
  readonly shownIf: unknown
  readonly min: unknown
  readonly max: unknown
  /** Questions whose answers may not be given twice. */
  readonly unique: readonly string[]
  /** A required table needs all its least rows filled in. */
  readonly fillsMin: boolean
  /** What an expression in one entry can see beside it. */
  readonly variables: (entry: Entry, values: Values) => Values
}

interface Entry {
  readonly entries: readonly unknown[]
  readonly index: number
  readonly own: Answers
  readonly before: Answers
  readonly after: Answers
}

/** A table that the respondent adds rows to. */
export function repeatedRows(question: Element, settings: SurveySettings): AnswerChecks {
  return repeated(settings, {
    questions: cellQuestions(question),
    shownIf: question.rowsVisibleIf,
    min: question.minRowCount,
    max: question.maxRowCount,
    unique: uniqueColumns(question),
    fillsMin: question.isRequired === true,
    variables: ({ entries, index, own, before, after }) => ({
      ...{ matrix: entries, row: own, rowIndex: index + 1, visibleRowIndex: index + 1 },
      ...{ prevRow: before, nextRow: after },
    }),
  })
}

/** A panel that the respondent repeats. */
export function repeatedPanels(question: Element, settings: SurveySettings): AnswerChecks {
  return repeated(settings, {
    questions: question.templateElements ?? [],
    shownIf: question.templateVisibleIf,
    min: question.minPanelCount,
    max: question.maxPanelCount,
    unique: keyNames(question),
    fillsMin: false,
    variables: ({ index, own, before, after }, values) => ({
      ...{ panel: own, panelIndex: index, visiblePanelIndex: index },
      ...{ prevPanel: before, nextPanel: after, parentPanel: values.panel },
    }),
  })
}

function repeated(settings: SurveySettings, repetition: Repetition): AnswerChecks {
  const { unique, fillsMin, variables } = repetition
  const group = settings.group(repetition.questions)
  const shows = conditionOf(repetition.shownIf)
  const most = Math.min(numberOf(repetition.max) || MAX_ROWS, MAX_ROWS)
  const least = numberOf(repetition.min) ?? 0

  const entryValues = (entries: readonly unknown[], index: number, values: Values): Values => {
    const [before, own, after] = [index - 1, index, index + 1].map(at => recordIn(entries[at]))
    const entry = { entries, index, own: own ?? {}, before: before ?? {}, after: after ?? {} }
    return withVariables(values, variables(entry, values))
  }

  return {
    shape: value => {
      if (!Array.isArray(value)) return issue('wrongType')
      if (value.length > most) return issue('tooMany', { max: most })
      return eachEntry(value, entry => recordIssues(entry, group))
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
      while (scope.final && entries.length < Math.min(least, MAX_ROWS)) entries.push({})
      const issues = eachEntry(entries, (entry, index) => {
        const values = entryValues(entries, index, scope.values)
        if (shows !== undefined && !shows(values)) return OK
        return groupIssues(group, recordIn(entry), { values, final: scope.final })
      })
      if (issues.length > 0) return issues
      if (scope.final && fillsMin && given < least) return issue('tooFew', { min: least })
      const places = entries.map((_, index) => String(index + 1))
      return duplicateIssues(places, place => recordIn(entries[Number(place) - 1]), unique)
    },
  }
}

function eachEntry(
  entries: readonly unknown[],
  check: (entry: unknown, index: number) => Issues,
): Issues {
  return eachRow(
    entries.map((_, index) => String(index + 1)),
    place => check(entries[Number(place) - 1], Number(place) - 1),
  )
}
