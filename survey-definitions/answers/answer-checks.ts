import type { Element } from '../definition.ts'
import type { AnswerProblem, Issues } from './answer-problem.ts'
import type { Values } from './expression.ts'

/** The circumstances in which a visible answer is checked. */
export interface Scope {
  readonly values: Values
  /** False for a draft: what is there must be valid, nothing need be there. */
  readonly final: boolean
}

/** How a question's answers are checked, compiled from the question. */
export interface AnswerChecks {
  /** Could this ever be an answer? Independent of all other answers, so hidden ones are held to it too. */
  shape(value: unknown): Issues
  /** Does it hold beside the other answers? Asked only where visible; `value` is undefined if empty. */
  rules?(value: unknown, scope: Scope): Issues
  /** As `QuestionGroup.settle`, for what stands inside the answer. */
  settle?(value: unknown, values: Values, clears: boolean): boolean
  /** Hidden because it has nothing left to choose from. */
  exhausted?(values: Values): boolean
  /** Is this row shown now? Absent where rows never hide. */
  showsRow?(row: string, values: Values): boolean
  /** Is "other" chosen, so that own words are due? */
  choosesOther?(value: unknown): boolean
}

/** Settings of the whole questionnaire that bear on single questions. */
export interface SurveySettings {
  /** What `clearInvisibleValues: "none"` asks for. */
  readonly keepsHidden: boolean
  readonly maxTextLength: number
  readonly maxCommentLength: number
  readonly storesOthersAsComment: boolean
  /** Other questions by name, for choices carried forward. */
  readonly question: (name: string) => Element | undefined
  /** Compiles the questions of a row or of a dynamic panel. */
  readonly group: (elements: readonly Element[]) => QuestionGroup
}

/** Where one answer stands: a question's, or that of one of its rows. */
export interface AnswerPlace {
  readonly question: string
  readonly row?: string
}

/** The questions whose answers stand together in one object: the questionnaire, a row, a panel. */
export interface QuestionGroup {
  shape(answers: Readonly<Record<string, unknown>>): readonly AnswerProblem[]
  /** Computes what is computed and, if `clears`, removes what is hidden, in place; true if it changed. */
  settle(answers: Record<string, unknown>, values: Values, clears: boolean): boolean
  rules(answers: Readonly<Record<string, unknown>>, scope: Scope): readonly AnswerProblem[]
  /** Is it shown and open to an answer, by what else was answered? */
  asks(place: AnswerPlace, values: Values): boolean
  /** Whatever else was answered? */
  alwaysAsks(place: AnswerPlace): boolean
}
