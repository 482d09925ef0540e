import type { Question } from 'survey-core'

/** What is wrong with an answer, in the reader's language; with one row of it, where there are rows. */
export interface Fault {
  readonly words: string
  readonly row?: { readonly name: string; readonly title: string }
}

export interface QuestionProps<Kind extends Question = Question> {
  readonly question: Kind
  readonly faults: readonly Fault[]
}
