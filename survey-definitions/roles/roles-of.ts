import type { LocalizedText, Role, SurveyDefinition } from '../definition.ts'
import { answerParts, questionsOf } from '../questions.ts'
import { type AnswerScale, scaleOf } from '../scale.ts'

/** An answer, or a row of one, with what it is for. */
export interface BoundRole {
  readonly role: Role
  /** The row's or the question's name: the same in all roles of one item. */
  readonly item: string
  readonly dimension?: string
  readonly title: LocalizedText
  /** Where the answer stands: its key, and the row of a matrix. */
  readonly question: string
  readonly row?: string
  /** Undefined where the answers are no numbers with two ends. */
  readonly scale?: AnswerScale
  /** Where the question stands in the document. */
  readonly path: string
}

/** Everything asked in a role, in document order. */
export function rolesOf(definition: SurveyDefinition): BoundRole[] {
  return questionsOf(definition).flatMap(({ question: whole, key, path }) => {
    const { role, dimension } = whole
    if (role === undefined) return []
    return answerParts(whole).map(({ row, question, title }) => ({
      ...{ role, question: key, path, item: row ?? whole.name, title, scale: scaleOf(question) },
      ...(dimension !== undefined && { dimension }),
      ...(row !== undefined && { row }),
    }))
  })
}
