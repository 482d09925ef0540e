import type { RobotSignal } from '#analysis'
import { type Answerable, type Answers, answeredValue } from '#survey-definitions/answered-value.ts'
import type { Binding, BoundIndicator } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { answerKey, pagesOf, questionsWithin } from '#survey-definitions/questions.ts'
import type { Batch, DeclaredPair } from './assess-batch.ts'

/** What is looked at in the answers to a questionnaire. */
export interface QualityPlan {
  /** The indicators page by page, in the order asked. */
  readonly pages: readonly (readonly PlannedItem[])[]
  readonly checks: readonly PlannedCheck[]
  readonly pairs: readonly DeclaredPair[]
}

interface PlannedItem {
  readonly name: string
  readonly construct: string
  readonly reversed: boolean
  readonly scale: { readonly min: number; readonly max: number }
  /** As given: not reversed. */
  readonly read: (answers: Answers) => number | undefined
}

interface PlannedCheck {
  readonly name: string
  /** Was it answered as instructed? Undefined where it was not answered. */
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

/** Choices may be stored as numbers or as their texts. */
const isSame = (answer: unknown, expected: unknown) => String(answer) === String(expected)

export interface ReadResponse {
  readonly answers: Answers
  readonly seconds: number | null
  readonly signals: readonly RobotSignal[]
}

/** Responses as columns in the order of the plan. */
export function batchOf(plan: QualityPlan, responses: readonly ReadResponse[]): Batch {
  const column = (read: (answers: Answers) => number | undefined) =>
    Float64Array.from(responses, ({ answers }) => read(answers) ?? Number.NaN)
  return {
    pages: plan.pages.map(page =>
      page.map(({ read, ...item }) => ({ ...item, answers: column(read) })),
    ),
    seconds: Float64Array.from(responses, ({ seconds }) => seconds ?? Number.NaN),
    checks: plan.checks.map(({ name, isPassed }) => ({
      name,
      answers: column(answers => {
        const passed = isPassed(answers)
        return passed === undefined ? undefined : Number(passed)
      }),
    })),
    pairs: plan.pairs,
    signals: responses.map(({ signals }) => signals),
  }
}
