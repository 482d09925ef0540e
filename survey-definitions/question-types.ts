import type { Element } from './definition.ts'

/** What is stored as an answer. The checks of each kind are in `answers/kinds/checks-of.ts`. */
export type AnswerKind =
  /** One of the values on offer, any number of them, or all of them in an order. */
  | 'choice'
  | 'choices'
  | 'order'
  | 'yesNo'
  /** A number set by a slider, or a pair of them. */
  | 'position'
  | 'range'
  | 'number'
  /** A line of text: words, a date, an address. `prose`: as many lines as it needs. */
  | 'words'
  | 'prose'
  /** By item: a text or a number each. */
  | 'items'
  /** By row: one of the columns, or any number of them. */
  | 'rows'
  | 'rowsOfChoices'
  /** By row and column: the cell is a question. */
  | 'cells'
  /** A list to which the respondent adds rows or panels. */
  | 'addedRows'
  | 'addedPanels'
  /** The two or three answers about a feature of a Kano study. */
  | 'kanoPair'
  /** Worked out by an expression, never given. */
  | 'computed'

/** Where the values that can be chosen are listed. */
export type Offer =
  | 'choices'
  /** Listed, or counted up from `choicesMin` to `choicesMax`. */
  | 'numberedChoices'
  | 'rateValues'
  | 'areas'
  | 'columns'
  | 'yesNo'

/** Where the designer's palette shows a type. Its icon and its title go by the type's name. */
export type PaletteGroup = 'scale' | 'choice' | 'text' | 'table' | 'layout'

/** Why no questionnaire with such an element can be published; a code of `DefinitionProblem`. */
export type Refusal = 'takesFiles' | 'ownHtml' | 'unsupportedType'

/** All that is known of a question type. What can be done with its answers follows from their kind. */
export interface QuestionType {
  /** By the question's settings where these decide. Absent: nothing is answered. */
  readonly answer?: AnswerKind | ((question: Element) => AnswerKind)
  readonly offers?: Offer
  /** Has our property `dontKnow`; SurveyJS's own `showDontKnowItem` comes with its choices. */
  readonly dontKnow?: true
  /** Can be the `cellType` of a table. */
  readonly isCell?: true
  /** Its `elements` stand in the questionnaire as if it were not there. */
  readonly isContainer?: true
  readonly palette?: PaletteGroup
  readonly refused?: Refusal
}

const oneOrMore =
  (severalByDefault: boolean) =>
  ({ multiSelect = severalByDefault }: Element): AnswerKind =>
    multiSelect === true ? 'choices' : 'choice'

const byInput = ({ inputType, maskType }: Element): AnswerKind =>
  inputType === 'number' ||
  inputType === 'range' ||
  maskType === 'numeric' ||
  maskType === 'currency'
    ? 'number'
    : 'words'

/** Every question type of SurveyJS, and ours; in the order of the palette. */
export const QUESTION_TYPES = {
  rating: {
    ...{ answer: 'choice', offers: 'rateValues', dontKnow: true, isCell: true, palette: 'scale' },
  },
  slider: {
    answer: ({ sliderType }) => (sliderType === 'range' ? 'range' : 'position'),
    ...{ dontKnow: true, isCell: true, palette: 'scale' },
  },
  matrix: {
    answer: ({ cellType }) => (cellType === 'checkbox' ? 'rowsOfChoices' : 'rows'),
    ...{ offers: 'columns', palette: 'scale' },
  },
  kano: { answer: 'kanoPair', palette: 'scale' },
  radiogroup: {
    ...{ answer: 'choice', offers: 'choices', dontKnow: true, isCell: true, palette: 'choice' },
  },
  checkbox: { answer: 'choices', offers: 'choices', isCell: true, palette: 'choice' },
  dropdown: {
    ...{ answer: 'choice', offers: 'numberedChoices', dontKnow: true, isCell: true },
    palette: 'choice',
  },
  tagbox: { answer: 'choices', offers: 'choices', isCell: true, palette: 'choice' },
  buttongroup: { answer: 'choice', offers: 'choices', dontKnow: true, palette: 'choice' },
  boolean: { answer: 'yesNo', offers: 'yesNo', dontKnow: true, isCell: true, palette: 'choice' },
  ranking: { answer: 'order', offers: 'choices', palette: 'choice' },
  imagepicker: { answer: oneOrMore(false), offers: 'choices', palette: 'choice' },
  imagemap: { answer: oneOrMore(true), offers: 'areas', palette: 'choice' },
  text: { answer: byInput, dontKnow: true, isCell: true, palette: 'text' },
  comment: { answer: 'prose', isCell: true, palette: 'text' },
  multipletext: { answer: 'items', palette: 'text' },
  matrixdropdown: { answer: 'cells', palette: 'table' },
  matrixdynamic: { answer: 'addedRows', palette: 'table' },
  paneldynamic: { answer: 'addedPanels', palette: 'table' },
  panel: { isContainer: true, palette: 'layout' },
  image: { palette: 'layout' },
  expression: { answer: 'computed', isCell: true, palette: 'layout' },
  empty: {},
  html: { refused: 'ownHtml' },
  file: { refused: 'takesFiles' },
  signaturepad: { refused: 'takesFiles' },
  flowpanel: { refused: 'unsupportedType' },
} as const satisfies Readonly<Record<string, QuestionType>>

export type QuestionTypeName = keyof typeof QUESTION_TYPES

const byName = new Map<string, QuestionType>(Object.entries(QUESTION_TYPES))

/** Undefined for an unknown type. */
export function questionType(name: string): QuestionType | undefined {
  return byName.get(name)
}

/** Undefined where nothing is answered. */
export function answerKindOf(question: Element): AnswerKind | undefined {
  const answer = questionType(question.type)?.answer
  return typeof answer === 'function' ? answer(question) : answer
}
