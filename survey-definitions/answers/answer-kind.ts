import type { Element } from '../definition.ts'
import { type AnswerProblem, type Flaws, flaw, SOUND } from './answer-problem.ts'
import type { Values } from './expression.ts'

/** The circumstances in which a visible answer is judged. */
export interface Scope {
  readonly values: Values
  /** False for a draft: what is there must be valid, nothing need be there. */
  readonly final: boolean
}

/** How the answers of one question type are judged, compiled from the question. */
export interface AnswerKind {
  /** Could this ever be an answer? Independent of all other answers, so hidden ones are held to it too. */
  shape(value: unknown): Flaws
  /** Does it hold beside the other answers? Asked only where visible; `value` is undefined if empty. */
  rules?(value: unknown, scope: Scope): Flaws
  /** As `QuestionGroup.settle`, for what stands inside the answer. */
  settle?(value: unknown, values: Values, clears: boolean): boolean
  /** Hidden because it has nothing left to choose from. */
  exhausted?(values: Values): boolean
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

/** The questions whose answers stand together in one object: the questionnaire, a row, a panel. */
export interface QuestionGroup {
  shape(answers: Readonly<Record<string, unknown>>): readonly AnswerProblem[]
  /** Computes what is computed and, if `clears`, removes what is hidden, in place; true if it changed. */
  settle(answers: Record<string, unknown>, values: Values, clears: boolean): boolean
  rules(answers: Readonly<Record<string, unknown>>, scope: Scope): readonly AnswerProblem[]
}

/** No answer may be longer, whatever the author allows. */
export const LONGEST_TEXT = 10_000
/** Nor have more rows or panels. */
export const MOST_ROWS = 200

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isRecord(value) && Object.values(value).every(isEmpty)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown, longest: number): Flaws {
  if (typeof value !== 'string') return flaw('wrongType')
  return value.length > longest ? flaw('tooLong', { max: longest }) : SOUND
}
