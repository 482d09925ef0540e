import { type Choice, DONT_KNOW, type Element } from '../definition.ts'
import { choicesIn } from '../questions.ts'
import { rateValuesOf } from '../rate-values.ts'
import { isEmpty, isRecord, type SurveySettings } from './answer-kind.ts'
import { type Condition, conditionOf, type Values, withVariables } from './expression.ts'

export type ChoiceValue = string | number | boolean

/** What a question offers to choose from. */
export interface ChoiceList {
  /** Every value that can be on offer in some circumstances. */
  readonly all: ReadonlySet<unknown>
  /** Those on offer now; `all` itself where nothing depends on other answers. */
  offered(values: Values): ReadonlySet<unknown>
  /** Own words may be given in place of a listed value. */
  readonly open: boolean
  /** Values that exclude all others: "none", "don't know" and those the author made so. */
  readonly exclusive: ReadonlySet<unknown>
  /** Values that ask for a comment, kept inside the answer: { value, comment }. */
  readonly commented: ReadonlyMap<unknown, { readonly required: boolean }>
  readonly hasOther: boolean
}

export const OTHER = 'other'
const NONE = 'none'
const REFUSED = 'refused'

export function choiceListOf(question: Element, settings: SurveySettings): ChoiceList {
  const listed = listedChoices(question)
  const carried = carriedChoices(question, settings)
  const special = specialValues(question)
  const all = new Set<unknown>([...listed.map(({ value }) => value), ...carried.all, ...special])
  const hasOther = question.showOtherItem === true
  const commented = listed.filter(({ showCommentArea }) => showCommentArea === true)
  return {
    all,
    offered: offer(question, listed, carried, special) ?? (() => all),
    open:
      question.allowCustomChoices === true ||
      carried.open ||
      (hasOther && !storesOtherAsComment(question, settings, commented.length > 0)),
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

type ListedChoice = Choice & {
  readonly isExclusive?: boolean
  readonly showCommentArea?: boolean
  readonly isCommentRequired?: boolean
}

function listedChoices(question: Element): readonly ListedChoice[] {
  if (question.type === 'rating') return rateValuesOf(question).map(value => ({ value }))
  if (question.type === 'imagemap') return choicesIn(question.areas)
  return [...choicesIn(question.choices), ...numberedChoices(question)]
}

/** A dropdown may count its choices up instead of listing them. */
function numberedChoices({ type, choicesMin, choicesMax, choicesStep }: Element): ListedChoice[] {
  const [min, max] = [Number(choicesMin ?? 0), Number(choicesMax ?? 0)]
  if (type !== 'dropdown' || !(max > min)) return []
  const step = Math.max(1, Number(choicesStep ?? 1))
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => ({
    value: min + index * step,
  }))
}

function specialValues(question: Element): string[] {
  const special: string[] = []
  if (question.showNoneItem) special.push(NONE)
  if (question.showRefuseItem) special.push(REFUSED)
  if (question.showDontKnowItem || question.dontKnow) special.push(DONT_KNOW)
  if (question.showOtherItem) special.push(OTHER)
  return special
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

/** Undefined where nothing on offer depends on other answers. */
function offer(
  question: Element,
  listed: readonly ListedChoice[],
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
  /** Any words of the respondent's own can be among them. */
  readonly open: boolean
  readonly now?: (values: Values) => readonly unknown[]
}

/** Choices carried forward from another question: its choices, or what was entered in its rows. */
function carriedChoices(question: Element, settings: SurveySettings): CarriedChoices {
  const from = question.choicesFromQuestion
  const source = typeof from === 'string' ? settings.question(from) : undefined
  if (source === undefined) return { all: [], open: false }
  const key = typeof source.valueName === 'string' ? source.valueName : source.name
  if (source.type === 'matrixdynamic' || source.type === 'paneldynamic') {
    const column = String(question.choiceValuesFromQuestion ?? firstColumn(source))
    return { all: [], open: true, now: values => enteredIn(values[key], column) }
  }
  const list = choiceListOf(source, settings)
  const own = [...list.all].filter(value => !specialValues(source).includes(String(value)))
  const mode = question.choicesFromQuestionMode
  return {
    all: own,
    open: false,
    now: values => {
      const shown = own.filter(value => list.offered(values).has(value))
      if (mode === 'selected') return shown.filter(value => isSelected(values[key], value))
      if (mode === 'unselected') return shown.filter(value => !isSelected(values[key], value))
      return shown
    },
  }
}

function firstColumn(source: Element): string {
  const [first] = choicesIn(source.columns ?? [])
  return String(first?.value ?? source.templateElements?.[0]?.name ?? '')
}

function enteredIn(rows: unknown, column: string): unknown[] {
  if (!Array.isArray(rows)) return []
  const cells = rows.map(row => (isRecord(row) ? row[column] : undefined))
  return cells.filter(cell => !isEmpty(cell))
}

function isSelected(answer: unknown, value: unknown): boolean {
  return Array.isArray(answer) ? answer.map(bare).includes(value) : bare(answer) === value
}

/** A chosen value with a comment of its own is stored as an object. */
export function bare(chosen: unknown): unknown {
  return isRecord(chosen) && 'value' in chosen ? chosen.value : chosen
}
