import type { LocalizedText } from '../definition.ts'

/** What is wrong with one answer. Its words stand in `en.json` and `zh-cn.json` under `code`. */
export interface AnswerProblem extends Issue {
  /** The key of the answer: the question's name, or its `valueName`. */
  readonly question: string
}

/** A problem before it is known whose it is. */
export interface Issue {
  readonly code: AnswerProblemCode
  /** The row of a matrix, the item of a multiple text, or the 1-based place of an added row or panel. */
  readonly row?: string
  /** The question inside that row or panel. */
  readonly column?: string
  readonly parameters?: Readonly<Record<string, string | number>>
  /** The author's own words, where the questionnaire has some. */
  readonly text?: LocalizedText
}

export type AnswerProblemCode =
  | 'required'
  | 'requiredComment'
  | 'requiredOne'
  | 'wrongType'
  | 'notANumber'
  | 'notAnInteger'
  | 'outOfRange'
  | 'belowMinimum'
  | 'aboveMaximum'
  | 'offStep'
  | 'notAllowed'
  | 'notCombinable'
  | 'notUnique'
  | 'incompleteRanking'
  | 'tooShort'
  | 'tooLong'
  | 'tooFew'
  | 'tooMany'
  | 'digitsNotAllowed'
  | 'badEmail'
  | 'badUrl'
  | 'badDate'
  | 'badTime'
  | 'badColor'
  | 'badFormat'
  | 'ruleBroken'
  | 'unknownQuestion'
  | 'unknownRow'
  | 'notAnswers'

/** Issues of one answer; the shared empty list is the usual case and costs nothing. */
export type Issues = readonly Issue[]

export const OK: Issues = []

export function issue(code: AnswerProblemCode, parameters?: Issue['parameters']): Issues {
  return [parameters === undefined ? { code } : { code, parameters }]
}

/** Now it is known whose they are. */
export function problemsOf(question: string, issues: Issues): AnswerProblem[] {
  return issues.map(one => ({ question, ...one }))
}
