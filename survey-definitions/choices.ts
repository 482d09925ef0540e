import type { Choice, Column, Element, QuestionSettings } from './definition.ts'
import { DONT_KNOW } from './definition.ts'
import { numberOf } from './number-of.ts'
import { type Offer, questionType } from './question-types.ts'

type Item = Choice | Column | string | number

/** Choices, rows and columns: bare values, "value|text" in one string, or objects. */
export function choicesIn(items: readonly Item[] | number | undefined): Choice[] {
  return typeof items === 'object' ? items.map(asChoice) : []
}

function asChoice(item: Item): Choice {
  if (typeof item === 'string') {
    const [value = '', text] = item.split('|')
    return text === undefined ? { value } : { value, text }
  }
  if (typeof item === 'number') return { value: item }
  return isChoice(item) ? item : { value: item.name, text: item.title }
}

const isChoice = (item: Choice | Column): item is Choice => item.value !== undefined

const OFFERED: Readonly<Record<Offer, (question: Element) => readonly Choice[]>> = {
  choices: ({ choices }) => choicesIn(choices),
  numberedChoices: question => [...choicesIn(question.choices), ...countedUp(question)],
  rateValues: ratePoints,
  areas: ({ areas }) => choicesIn(areas),
  columns: ({ columns }) => choicesIn(columns),
  yesNo: question => [yesOrNo(question, true), yesOrNo(question, false)],
}

/** The values that a question lists to choose from, with their texts; none where nothing is chosen. */
export function offeredChoices(question: Element): readonly Choice[] {
  const offer = questionType(question.type)?.offers
  return offer ? OFFERED[offer](question) : []
}

/** Points of a scale, or numbers that are counted up, rather than choices that stand for themselves. */
export function isScaleOffered({ type, choices }: Element): boolean {
  const offer = questionType(type)?.offers
  return offer === 'rateValues' || (offer === 'numberedChoices' && choicesIn(choices).length === 0)
}

const MAX_COUNTED = 10_000

function countedUp({ choicesMin, choicesMax, choicesStep }: Element): Choice[] {
  const [min, max] = [numberOf(choicesMin) ?? 0, numberOf(choicesMax) ?? 0]
  if (!(max > min)) return []
  const step = Math.max(1, numberOf(choicesStep) ?? 1)
  const count = Math.min(Math.floor((max - min) / step) + 1, MAX_COUNTED)
  return Array.from({ length: count }, (_, index) => ({ value: min + index * step }))
}

function yesOrNo(question: Element, answer: boolean): Choice {
  const value = question[answer ? 'valueTrue' : 'valueFalse']
  const text = question[answer ? 'labelTrue' : 'labelFalse']
  return {
    value: typeof value === 'string' || typeof value === 'number' ? value : answer,
    ...(isText(text) && { text }),
  }
}

const isText = (label: unknown): label is NonNullable<Choice['text']> =>
  typeof label === 'string' || (typeof label === 'object' && label !== null)

/** The points of a rating, in order: each value with the text that the author gave it. */
export function ratePoints(question: Element): Pick<Choice, 'value' | 'text'>[] {
  const listed = choicesIn(question.rateValues)
  const isListed = listed.length > 0 && question.autoGenerate !== true
  const values = isListed ? listed.map(({ value }) => value) : countedPoints(question)
  const texts = new Map(listed.map(({ value, text }) => [value, text]))
  const points = values.map(value => ({ value, text: texts.get(value) }))
  return question.rateType === 'smileys' ? points.slice(0, 10) : points
}

/** SurveyJS generates no more (`settings.ratingMaximumRateValueCount`). */
const MAX_GENERATED = 20

/** As SurveyJS counts them where none are listed. */
function countedPoints(question: Element): number[] {
  const step = question.rateStep ?? 1
  const count = numberOf(question.rateCount)
  const spanned = count === undefined ? undefined : step * (count - 1)
  const min =
    question.rateMin ??
    (question.rateMax !== undefined && spanned !== undefined ? question.rateMax - spanned : 1)
  const max = question.rateMax ?? (spanned === undefined ? 5 : min + spanned)
  const digits = decimals(step)
  const values: number[] = []
  for (let value = min; value <= max && values.length < MAX_GENERATED; ) {
    values.push(value)
    value = Number((value + step).toFixed(Math.max(digits, decimals(min))))
  }
  return values
}

function decimals(number: number): number {
  return String(number).split('.')[1]?.length ?? 0
}

export const OTHER = 'other'
const NONE = 'none'
const REFUSED = 'refused'

/** The values of the choices that SurveyJS offers beside the listed ones, and of our "don't know". */
export function specialValues(question: QuestionSettings): string[] {
  const special: string[] = []
  if (question.showNoneItem) special.push(NONE)
  if (question.showRefuseItem) special.push(REFUSED)
  if (question.showDontKnowItem || question.dontKnow) special.push(DONT_KNOW)
  if (question.showOtherItem) special.push(OTHER)
  return special
}
