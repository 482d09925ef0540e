import { bindingOf } from '#survey-definitions/binding.ts'
import { choicesIn } from '#survey-definitions/choices.ts'
import type { Element, LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { answerKey, pagesOf, questionsOf } from '#survey-definitions/questions.ts'
import { scaleOf } from '#survey-definitions/scale.ts'

export interface OutlinedQuestion {
  readonly name: string
  readonly title: string
  readonly description?: string
  readonly isRequired: boolean
  readonly offersDontKnow: boolean
  readonly condition?: string
  /** The titles of the constructs that it, or its rows, measure. */
  readonly measures: readonly string[]
  readonly isReversed: boolean
  readonly scale?: { readonly min: number; readonly max: number }
  readonly ends: readonly { readonly value: number; readonly text: string }[]
  readonly choices: readonly string[]
  readonly rows: readonly string[]
}

export interface OutlinedPage {
  readonly number: number
  readonly title?: string
  readonly description?: string
  readonly questions: readonly OutlinedQuestion[]
}

export interface Outline {
  readonly pages: readonly OutlinedPage[]
  readonly questions: number
  readonly constructs: number
  readonly focus?: string
}

/** A definition as a reader sees it, in one language. */
export function outlineOf(definition: SurveyDefinition, locale: Locale): Outline {
  const { measurement } = definition
  const { indicators } = bindingOf(definition)
  const placed = questionsOf(definition)
  const titleOf = (construct: string) =>
    textIn(measurement?.constructs[construct]?.title, locale) ?? construct

  const outlined = (question: Element): OutlinedQuestion => {
    const own = indicators.filter(({ sources }) =>
      sources.some(source => source.question === answerKey(question)),
    )
    const scale = scaleOf(question)
    return {
      name: question.name,
      title: textIn(question.title, locale) ?? question.name,
      description: textIn(question.description, locale),
      isRequired: question.isRequired === true,
      offersDontKnow: question.dontKnow === true || question.showDontKnowItem === true,
      condition: question.visibleIf,
      measures: [...new Set(own.map(({ construct }) => titleOf(construct)))],
      isReversed: own.some(({ reversed }) => reversed),
      ...(scale && { scale: { min: scale.min, max: scale.max } }),
      ends: scale ? namedEnds(question, scale, locale) : [],
      choices: textsOf(question.choices, locale),
      rows: textsOf(question.rows, locale),
    }
  }

  return {
    pages: pagesOf(definition).map(({ page }, index) => ({
      number: index + 1,
      title: textIn(page.title, locale),
      description: textIn(localized(page.description), locale),
      questions: placed
        .filter(({ containers: [container] }) => container === page)
        .map(({ question }) => outlined(question)),
    })),
    questions: placed.length,
    constructs: Object.keys(measurement?.constructs ?? {}).length,
    ...(measurement && { focus: titleOf(measurement.focus) }),
  }
}

function namedEnds(
  question: Element,
  scale: { readonly min: number; readonly max: number },
  locale: Locale,
): OutlinedQuestion['ends'] {
  const low = textIn(question.minRateDescription, locale)
  const high = textIn(question.maxRateDescription, locale)
  return [
    ...(low ? [{ value: scale.min, text: low }] : []),
    ...(high ? [{ value: scale.max, text: high }] : []),
  ]
}

function textsOf(items: Element['rows'], locale: Locale): string[] {
  if (typeof items === 'number') return []
  return choicesIn(items).map(({ value, text }) => textIn(text, locale) ?? String(value))
}

function localized(text: unknown): LocalizedText | undefined {
  if (typeof text === 'string') return text
  if (typeof text !== 'object' || text === null) return undefined
  return Object.fromEntries(Object.entries(text).filter(([, words]) => typeof words === 'string'))
}
