import type { Element } from '../definition.ts'

/** The same questions as indicators of another construct. */
export function measuring(construct: string, questions: readonly Element[]): Element[] {
  return questions.map(question => ({ ...question, construct }))
}
