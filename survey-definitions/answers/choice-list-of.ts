import type { Choice, Element } from '../definition.ts'
import { numberOf } from '../number-of.ts'
import { choicesIn } from '../questions.ts'
import { rateValuesOf } from '../rate-values.ts'
import { OTHER, specialValues } from '../special-values.ts'
import type { SurveySettings } from './answer-kind.ts'
import { type CarriedChoices, carriedChoices } from './carried-choices.ts'
import type { ChoiceList } from './choice-list.ts'
import { type Condition, conditionOf, type Values, withVariables } from './expression.ts'
import { storesOtherAsComment } from './stores-other-as-comment.ts'

export function choiceListOf(question: Element, settings: SurveySettings): ChoiceList {
  const listed = listedChoices(question)
  const carried = carriedChoices(question, settings, choiceListOf)
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

function listedChoices(question: Element): readonly Choice[] {
  if (question.type === 'rating') return rateValuesOf(question).map(value => ({ value }))
  if (question.type === 'imagemap') return choicesIn(question.areas)
  return [...choicesIn(question.choices), ...numberedChoices(question)]
}

const MAX_NUMBERED = 10_000

/** A dropdown may count its choices up instead of listing them. */
function numberedChoices({ type, choicesMin, choicesMax, choicesStep }: Element): Choice[] {
  const [min, max] = [numberOf(choicesMin) ?? 0, numberOf(choicesMax) ?? 0]
  if (type !== 'dropdown' || !(max > min)) return []
  const step = Math.max(1, numberOf(choicesStep) ?? 1)
  const count = Math.min(Math.floor((max - min) / step) + 1, MAX_NUMBERED)
  return Array.from({ length: count }, (_, index) => ({ value: min + index * step }))
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
