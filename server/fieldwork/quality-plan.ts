import { type Answerable, type Answers, answeredValue } from '#survey-definitions/answered-value.ts'
import type { Binding, BoundIndicator } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { answerKey, pagesOf, questionsWithin } from '#survey-definitions/questions.ts'
import type { DeclaredPair } from './contradictions.ts'

/** What is looked at in the answers to a questionnaire. */
export interface QualityPlan {
  /** The indicators page by page, in the order asked. */
  readonly pages: readonly (readonly PlannedItem[])[]
  readonly checks: readonly PlannedCheck[]
  readonly pairs: readonly DeclaredPair[]
}

export interface PlannedItem {
  readonly name: string
  readonly construct: string
  readonly reversed: boolean
  readonly scale: { readonly min: number; readonly max: number }
  /** As given: turned by nothing. */
  readonly read: (answers: Answers) => number | undefined
}

export interface PlannedCheck {
  readonly name: string
  /** Was it answered as it told to? Undefined where it was not answered. */
  readonly isPassed: (answers: Answers) => boolean | undefined
}

/** Reads the plan from the document alone. */
export function qualityPlan(definition: SurveyDefinition, { indicators }: Binding): QualityPlan {
  const pages = pagesOf(definition).map(({ page }) => questionsWithin(page))
  const checks = pages.flat().flatMap(({ question, key }) => {
    const { expectedAnswer } = question
    if (expectedAnswer === undefined) return []
    const isPassed = (answers: Answers) =>
      Object.hasOwn(answers, key) ? isSame(answers[key], expectedAnswer) : undefined
    return [{ name: question.name, isPassed }]
  })
  return {
    pages: pages.map(questions => {
      const keys = new Set(questions.map(({ question }) => answerKey(question)))
      return indicators.filter(({ sources }) => keys.has(sources[0].question)).map(itemOf)
    }),
    checks,
    pairs: indicators.flatMap(({ id, sameAs }) => (sameAs === undefined ? [] : [[id, sameAs]])),
  }
}

function itemOf({ id, construct, reversed, scale, sources }: BoundIndicator): PlannedItem {
  const given: Answerable = { scale, sources, reversed: false }
  return { name: id, construct, reversed, scale, read: answers => answeredValue(given, answers) }
}

/** Choices may be kept as numbers or as their texts. */
const isSame = (answer: unknown, expected: unknown) => String(answer) === String(expected)
