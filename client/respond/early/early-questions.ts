import { ratePoints } from '#survey-definitions/choices.ts'
import {
  DONT_KNOW,
  type Element,
  type LocalizedText,
  type Page,
  type SurveyDefinition,
} from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { questionType } from '#survey-definitions/question-types.ts'
import { answerKey } from '#survey-definitions/questions.ts'
import type { Answers } from '../response/answers.ts'
import type { Ticked } from '../served/take-over.ts'

/** A scale as far as it can be read from the document alone. */
export interface EarlyQuestion {
  readonly key: string
  readonly title: string
  readonly description: string | undefined
  readonly isRequired: boolean
  readonly points: readonly { readonly value: unknown; readonly label: string }[]
  readonly low: string | undefined
  readonly high: string | undefined
  readonly hasDontKnow: boolean
}

/** What each may have and still look as it will when SurveyJS is there. */
const PLAIN = {
  survey: namesIn('title description locale measurement consent pages'),
  page: namesIn('name title description elements'),
  scale: namesIn(`type name valueName title description isRequired dontKnow displayMode
    rateMin rateMax rateStep rateCount rateValues minRateDescription maxRateDescription
    construct indicator reversed recode aliases role`),
}

/**
 * The questions of the first page, if they are plain scales: these can be drawn, and answered,
 * before SurveyJS has come. Undefined for any other page, which has to wait for it.
 */
export function earlyQuestions(
  definition: SurveyDefinition,
  locale: Locale,
): readonly EarlyQuestion[] | undefined {
  const { pages = [] } = definition
  const [first] = pages
  const elements = first?.elements ?? []
  const isPlain =
    hasOnly(definition, PLAIN.survey) &&
    pages.every(page => hasOnly(page, PLAIN.page)) &&
    elements.length > 0 &&
    elements.every(isPlainScale) &&
    isPlainText(first?.title) &&
    isPlainText(first && pageDescription(first))
  return isPlain ? elements.map(element => earlyQuestion(element, locale)) : undefined
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

function hasOnly(holder: object, names: ReadonlySet<string>): boolean {
  return Object.keys(holder).every(name => names.has(name))
}

function isPlainScale(element: Element): boolean {
  const { title, description, minRateDescription, maxRateDescription } = element
  const texts = [title, description, minRateDescription, maxRateDescription]
  const isScale = questionType(element.type)?.offers === 'rateValues'
  return isScale && hasOnly(element, PLAIN.scale) && texts.every(isPlainText)
}

/** Texts that take up earlier answers are SurveyJS's to fill in. */
function isPlainText(text: LocalizedText | undefined): boolean {
  const texts = typeof text === 'object' ? Object.values(text) : [text]
  return texts.every(one => !one?.includes('{'))
}

function earlyQuestion(element: Element, locale: Locale): EarlyQuestion {
  return {
    key: answerKey(element),
    title: textIn(element.title, locale) ?? element.name,
    description: textIn(element.description, locale),
    isRequired: element.isRequired === true,
    points: ratePoints(element).map(({ value, text }) => ({
      value,
      label: textIn(text, locale) ?? String(value),
    })),
    low: textIn(element.minRateDescription, locale),
    high: textIn(element.maxRateDescription, locale),
    hasDontKnow: element.dontKnow === true,
  }
}

/** The answers that ticked inputs of the early page stand for. */
export function earlyAnswers(
  questions: readonly EarlyQuestion[],
  ticked: readonly Ticked[],
): Answers {
  return Object.fromEntries(
    ticked.flatMap(([name, value]) => {
      const question = questions.find((_, index) => earlyName(index) === name)
      const answer = question && answerOf(question, value)
      return answer === undefined ? [] : [[question?.key, answer]]
    }),
  )
}

function answerOf({ points, hasDontKnow }: EarlyQuestion, value: string): unknown {
  const point = points.find((_, index) => String(index) === value)
  return point ? point.value : hasDontKnow ? DONT_KNOW : undefined
}

/** The name of a question's inputs on the early page; `keep-early` knows them by it. */
export const earlyName = (index: number): string => `early-${index}`

/** SurveyJS's own property, of which the definition's type says nothing. */
export function pageDescription({ description }: Page): LocalizedText | undefined {
  return isLocalizedText(description) ? description : undefined
}

function isLocalizedText(value: unknown): value is LocalizedText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
}
