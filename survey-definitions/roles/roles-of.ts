import type { Element, LocalizedText, Role, SurveyDefinition } from '../definition.ts'
import { choicesIn, questionsOf } from '../questions.ts'
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
  return questionsOf(definition).flatMap(({ question, key, path }) => {
    const { role, dimension } = question
    if (role === undefined) return []
    return partsOf(question).map(part => ({
      ...{ role, question: key, path },
      ...(dimension === undefined ? {} : { dimension }),
      ...part,
    }))
  })
}

function partsOf(question: Element): Pick<BoundRole, 'item' | 'title' | 'row' | 'scale'>[] {
  if (question.type === 'matrix') {
    const scale = scaleOf(question)
    return choicesIn(question.rows).map(({ value, text = String(value) }) => ({
      ...{ item: String(value), row: String(value), title: text, scale },
    }))
  }
  const { name, title = name } = question
  return [{ item: name, title, scale: scaleOf(question) }]
}
