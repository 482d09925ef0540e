import type { Question } from 'survey-core'

/** A question of the questionnaire, and what is wrong with its answer in the reader's language. */
export interface QuestionProps<Kind extends Question = Question> {
  readonly question: Kind
  readonly faults: readonly string[]
}
