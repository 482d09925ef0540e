import type { Answers } from './answers.ts'
import type { Keeper } from './keeper.ts'
import { plainAnswers } from './stamped-answers.ts'

/** Adds answers that were given outside the questionnaire: before SurveyJS had come. */
export function addAnswers(keeper: Keeper, given: Answers): void {
  const before = plainAnswers(keeper.state().response.answers)
  const answers = { ...before, ...given }
  keeper.tell({ kind: 'answered', before, answers, unready: [], now: Date.now() })
}
