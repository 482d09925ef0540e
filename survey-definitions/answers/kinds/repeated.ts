import type { Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import type { AnswerKind, SurveySettings } from '../answer-kind.ts'
import { MAX_ROWS } from '../answer-limits.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'
import { conditionOf, type Values, withVariables } from '../expression.ts'
import {
  cellQuestions,
  duplicateIssues,
  groupIssues,
  keyNames,
  recordIn,
  recordIssues,
  uniqueColumns,
} from './cells.ts'
import { eachRow } from './matrix.ts'

/** A table that the respondent adds rows to, or a panel that they repeat. */
export function repeated(question: Element, settings: SurveySettings): AnswerKind {
  const isPanel = question.type === 'paneldynamic'
  const group = settings.group(
    isPanel ? (question.templateElements ?? []) : cellQuestions(question),
  )
  const shows = conditionOf(isPanel ? question.templateVisibleIf : question.rowsVisibleIf)
  const most = Math.min(
    numberOf(isPanel ? question.maxPanelCount : question.maxRowCount) || MAX_ROWS,
    MAX_ROWS,
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
      const needsAll = scope.final && !isPanel && question.isRequired === true
      if (needsAll && given < least) return issue('tooFew', { min: least })
      const places = entries.map((_, index) => String(index + 1))
      return duplicateIssues(places, place => recordIn(entries[Number(place) - 1]), unique)
    },
  }
}

function eachEntry(
  entries: readonly unknown[],
  judge: (entry: unknown, index: number) => Issues,
): Issues {
  return eachRow(
    entries.map((_, index) => String(index + 1)),
    place => judge(entries[Number(place) - 1], Number(place) - 1),
  )
}
