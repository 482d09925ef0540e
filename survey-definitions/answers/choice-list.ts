import { OTHER, offeredChoices, specialValues } from '../choices.ts'
import type { Choice, Element } from '../definition.ts'
import { type AnswerKind, answerKindOf } from '../question-types.ts'
import { answerKey } from '../questions.ts'
import type { SurveySettings } from './answer-checks.ts'
import { isEmpty, isRecord } from './answer-value.ts'
import { type Condition, conditionOf, type Values, withVariables } from './expression.ts'

/** What a question offers to choose from. */
export interface ChoiceList {
  /** Every value that can be on offer in some circumstances. */
  readonly all: ReadonlySet<unknown>
  /** Those on offer now; `all` itself where nothing depends on other answers. */
  offered(values: Values): ReadonlySet<unknown>
  /** Answers that stand in no list: the respondent's own words, or what they entered elsewhere. */
  readonly unlisted: 'none' | 'carried' | 'any'
  /** Values that exclude all others: "none", "don't know" and those the author made so. */
  readonly exclusive: ReadonlySet<unknown>
  /** Values that ask for a comment, kept inside the answer: { value, comment }. */
  readonly commented: ReadonlyMap<unknown, { readonly required: boolean }>
  readonly hasOther: boolean
}

/** Is this answer, of sound shape, on offer now? */
export function isOffered(
  chosen: unknown,
  list: ChoiceList,
  offered: ReadonlySet<unknown>,
): boolean {
  return offered.has(chosen) || (list.unlisted === 'any' && !list.all.has(chosen))
}

/** A chosen value with a comment of its own is stored as an object. */
export function bare(chosen: unknown): unknown {
  return isRecord(chosen) && 'value' in chosen ? chosen.value : chosen
}

export function choiceListOf(question: Element, settings: SurveySettings): ChoiceList {
  const listed = offeredChoices(question)
  const carried = carriedChoices(question, settings)
  const special = specialValues(question)
  const all = new Set<unknown>([...listed.map(({ value }) => value), ...carried.all, ...special])
  const hasOther = question.showOtherItem === true
  const commented = listed.filter(({ showCommentArea }) => showCommentArea === true)
  return {
    all,
    offered: offer(question, listed, carried, special) ?? (() => all),
    unlisted: takesOwnWords(question, settings, commented.length > 0)
      ? 'any'
      : carried.entered
        ? 'carried'
        : 'none',
    exclusive: new Set([
      ...special.filter(value => value !== OTHER),
      ...listed.filter(choice => choice.isExclusive === true).map(({ value }) => value),
    ]),
    commented: new Map(
      commented.map(choice => [choice.value, { required: choice.isCommentRequired === true }]),
    ),
    hasOther,
  }
}

function takesOwnWords(
  question: Element,
  settings: SurveySettings,
  hasCommented: boolean,
): boolean {
  if (question.allowCustomChoices === true) return true
  return question.showOtherItem === true && !storesOtherAsComment(question, settings, hasCommented)
}

/** Undefined where nothing on offer depends on other answers. */
function offer(
  question: Element,
  listed: readonly Choice[],
  carried: CarriedChoices,
  special: readonly string[],
): ChoiceList['offered'] | undefined {
  const every = conditionOf(question.choicesVisibleIf)
  const conditions = listed.map(choice => conditionOf(choice.visibleIf) ?? every)
  if (conditions.every(condition => condition === undefined) && carried.now === undefined) return
  return values => {
    const shown = listed.filter((choice, index) => passes(conditions[index], choice.value, values))
    const brought = (carried.now?.(values) ?? []).filter(value => passes(every, value, values))
    return new Set<unknown>([...shown.map(({ value }) => value), ...brought, ...special])
  }
}

function passes(condition: Condition | undefined, item: unknown, values: Values): boolean {
  return condition === undefined || condition(withVariables(values, { item, choice: item }))
}

interface CarriedChoices {
  readonly all: readonly unknown[]
  /** They are what the respondent entered in rows, so no list holds them. */
  readonly entered: boolean
  readonly now?: (values: Values) => readonly unknown[]
}

/** Lists that the respondent adds to. */
const ADDED = new Set<AnswerKind | undefined>(['addedRows', 'addedPanels'])

/** Choices carried forward from another question: its choices, or what was entered in its rows. */
function carriedChoices(question: Element, settings: SurveySettings): CarriedChoices {
  const from = question.choicesFromQuestion
  const source = typeof from === 'string' ? settings.question(from) : undefined
  if (source === undefined) return { all: [], entered: false }
  const key = answerKey(source)
  if (ADDED.has(answerKindOf(source))) {
    const column = question.choiceValuesFromQuestion
    return { all: [], entered: true, now: values => enteredIn(values[key], column) }
  }
  // Without the way back, questions that carry from each other end somewhere.
  const lookup = (name: string) => (name === question.name ? undefined : settings.question(name))
  const list = choiceListOf(source, { ...settings, question: lookup })
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

/** The comment's key is taken where the question has a comment of its own: the words become the answer. */
export function storesOtherAsComment(
  question: Element,
  settings: SurveySettings,
  hasCommentedChoices = false,
): boolean {
  if (question.showCommentArea === true) return false
  if (hasCommentedChoices) return true
  return typeof question.storeOthersAsComment === 'boolean'
    ? question.storeOthersAsComment
    : settings.storesOthersAsComment
}
