import type { RobotSign } from '#analysis'
import type { Answers } from '#survey-definitions/answered-value.ts'
import type { Stretch } from './judge-stretch.ts'
import type { QualityPlan } from './quality-plan.ts'

export interface ReadResponse {
  readonly answers: Answers
  readonly seconds: number | null
  readonly signs: readonly RobotSign[]
}

/** Responses as columns in the order of the plan. */
export function stretchOf(plan: QualityPlan, responses: readonly ReadResponse[]): Stretch {
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
    signs: responses.map(({ signs }) => signs),
  }
}
