import type { LocalizedText, SurveyDefinition } from '../definition.ts'
import { answerKindOf } from '../question-types.ts'
import { questionsOf } from '../questions.ts'

/** A feature and where its pair of answers stands. */
export interface BoundFeature {
  /** Stable id. */
  readonly feature: string
  /** The key of the answer {functional, dysfunctional, importance?}. */
  readonly question: string
  readonly title: LocalizedText
  readonly asksImportance: boolean
  /** Where the question stands in the document. */
  readonly path: string
}

/** The features of a Kano study, in document order; none where the questionnaire asks for none. */
export function kanoPairsOf(definition: SurveyDefinition): BoundFeature[] {
  return questionsOf(definition).flatMap(({ question, key, path }) => {
    if (answerKindOf(question) !== 'kanoPair') return []
    const { name, feature = name, title = name, asksImportance = false } = question
    return { feature, question: key, title, asksImportance, path }
  })
}
