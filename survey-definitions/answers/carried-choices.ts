import type { Element } from '../definition.ts'
import { answerKey } from '../questions.ts'
import { OTHER, specialValues } from '../special-values.ts'
import type { SurveySettings } from './answer-kind.ts'
import { isEmpty, isRecord } from './answer-value.ts'
import { bare, type ChoiceList } from './choice-list.ts'
import type { Values } from './expression.ts'

export interface CarriedChoices {
  readonly all: readonly unknown[]
  /** They are what the respondent entered in rows, so no list holds them. */
  readonly entered: boolean
  readonly now?: (values: Values) => readonly unknown[]
}

/** Choices carried forward from another question: its choices, or what was entered in its rows. */
export function carriedChoices(
  question: Element,
  settings: SurveySettings,
  listOf: (source: Element, settings: SurveySettings) => ChoiceList,
): CarriedChoices {
  const from = question.choicesFromQuestion
  const source = typeof from === 'string' ? settings.question(from) : undefined
  if (source === undefined) return { all: [], entered: false }
  const key = answerKey(source)
  if (source.type === 'matrixdynamic' || source.type === 'paneldynamic') {
    const column = question.choiceValuesFromQuestion
    return { all: [], entered: true, now: values => enteredIn(values[key], column) }
  }
  // Without the way back, questions that carry from each other end somewhere.
  const lookup = (name: string) => (name === question.name ? undefined : settings.question(name))
  const list = listOf(source, { ...settings, question: lookup })
  const special = new Set<unknown>(specialValues(source))
  const own = [...list.all].filter(value => !special.has(value))
  const mode = question.choicesFromQuestionMode
  const carriesOther = mode === 'selected' && list.hasOther && question.showOtherItem !== true
  return {
    all: carriesOther ? [...own, OTHER] : own,
    entered: list.unlisted === 'carried',
    now: values => {
      const shown = [...list.offered(values)].filter(value => !special.has(value))
      const answer = values[key]
      if (mode === 'unselected') return shown.filter(value => !isSelected(answer, value))
      if (mode !== 'selected') return shown
      const selected = shown.filter(value => isSelected(answer, value))
      const words = isSelected(answer, OTHER) && !isEmpty(values[`${key}-Comment`])
      return carriesOther && words ? [...selected, OTHER] : selected
    },
  }
}

/** Of each row the given column, else the first that holds something. */
function enteredIn(rows: unknown, column: unknown): unknown[] {
  const entries = Array.isArray(rows) ? rows.filter(isRecord) : []
  const cells = entries.map(row => row[String(column ?? Object.keys(row)[0])])
  return cells.filter(cell => !isEmpty(cell))
}

function isSelected(answer: unknown, value: unknown): boolean {
  return Array.isArray(answer) ? answer.map(bare).includes(value) : bare(answer) === value
}
