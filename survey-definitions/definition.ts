/** Text by locale, as SurveyJS writes it: one string for all, or `default` (English) and others. */
export type LocalizedText =
  | string
  | { readonly default?: string; readonly [locale: string]: string | undefined }

/**
 * What a question or a matrix row measures. These are our own SurveyJS properties, so a meaning
 * moves, is copied and is deleted together with its question.
 */
export interface Measures {
  /** The construct, a key of `measurement.constructs`. */
  readonly construct?: string
  /** The indicator's stable id, the same in every version; the question's or row's name where absent. */
  readonly indicator?: string
  /** A high answer means a low construct: x' = min + max − x before anything is estimated. */
  readonly reversed?: boolean
  /** Linear change from the answer's range to the indicator's, as for price tolerance in per cent. */
  readonly recode?: Recode
  /** Column names that this answer carries in data collected elsewhere. */
  readonly aliases?: readonly string[]
  /**
   * An indicator that asks the same, or the opposite where one of the two is reversed: who answers both
   * against each other has not read them.
   */
  readonly sameAs?: string
}

/**
 * What an answer is for where it measures no construct. Of a service item: its expected, perceived,
 * just adequate and desired level. Of customer delivered value: the own brand's block and the best
 * rival's. `points`: 100 shared out over dimensions. The rest are the short metrics.
 */
export const ROLES = [
  ...(['expectation', 'perception', 'adequate', 'desired'] as const),
  ...(['own', 'rival', 'points', 'nps', 'csat', 'ces'] as const),
] as const

export type Role = (typeof ROLES)[number]

export interface Recode {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

export interface Choice extends Measures {
  readonly value: string | number | boolean
  readonly text?: LocalizedText
  readonly visibleIf?: string
  readonly [property: string]: unknown
}

/** What elements, columns and items have in common, as far as we read it; the rest is SurveyJS's own. */
export interface QuestionSettings extends Measures {
  readonly name: string
  readonly title?: LocalizedText
  readonly description?: LocalizedText
  readonly isRequired?: boolean
  readonly requiredIf?: string
  readonly visibleIf?: string
  readonly visible?: boolean
  /** Our property on `rating`, `radiogroup`, `text` and others: offers "don't know", stored as DONT_KNOW. */
  readonly dontKnow?: boolean
  readonly rateMin?: number
  readonly rateMax?: number
  readonly rateStep?: number
  readonly rateValues?: readonly (Choice | string | number)[]
  readonly minRateDescription?: LocalizedText
  readonly maxRateDescription?: LocalizedText
  readonly choices?: readonly (Choice | string | number)[]
  /** Of a matrix; a number is the height of a comment. */
  readonly rows?: readonly (Choice | string | number)[] | number
  readonly columns?: readonly (Choice | Column | string | number)[]
  /** Of a multiple text. */
  readonly items?: readonly QuestionSettings[]
  /** Our property: what an attention check tells to answer ("please choose 3 here"). */
  readonly expectedAnswer?: string | number | boolean
  /** Our property: what the answer, or each row of it, is for. */
  readonly role?: Role
  /** Of a role: the dimension of service, or the block of value or cost, that it belongs to. */
  readonly dimension?: string
  /** Of a Kano pair: the feature's stable id, the same in every version; the question's name where absent. */
  readonly feature?: string
  /** Of a Kano pair: "If …, how do you feel?" with the feature there, and without it. */
  readonly functionalTitle?: LocalizedText
  readonly dysfunctionalTitle?: LocalizedText
  /** Of a Kano pair: asks how important the feature is as well, 1 to 9. */
  readonly asksImportance?: boolean
  /** Of an image map. */
  readonly areas?: readonly (Choice | string | number)[]
  readonly elements?: readonly Element[]
  readonly templateElements?: readonly Element[]
  readonly detailElements?: readonly Element[]
  readonly [property: string]: unknown
}

/** A SurveyJS element: a question, or a panel of them. */
export interface Element extends QuestionSettings {
  readonly type: string
}

/** A column of a matrix whose cells are questions: named, where a plain one has a value. */
export interface Column extends QuestionSettings {
  readonly cellType?: string
}

export interface Page {
  readonly name?: string
  readonly title?: LocalizedText
  readonly visibleIf?: string
  readonly elements?: readonly Element[]
  readonly [property: string]: unknown
}

export interface ConstructDefinition {
  readonly kind: 'composite' | 'commonFactor'
  /** Mode A (correlation weights) unless said. A common factor is always mode A. */
  readonly mode?: 'A' | 'B'
  /**
   * Can a company act on it? Unless said, on everything but `expectations`, which raise satisfaction in
   * the model and disappoint when they are raised in fact.
   */
  readonly actionable?: boolean
  readonly title: LocalizedText
  readonly description?: LocalizedText
}

/** How the constructs hang together: our property `measurement` on the survey itself. */
export interface MeasurementModel {
  /** The shipped instrument that this started from. */
  readonly instrument?: string
  readonly constructs: Readonly<Record<string, ConstructDefinition>>
  /** Predecessor → its successors, as the published model has them. */
  readonly paths: Readonly<Record<string, readonly string[]>>
  /** Those of `paths` that are left out here: the questionnaire keeps them, the estimation does not. */
  readonly switchedOff?: Readonly<Record<string, readonly string[]>>
  /** The construct whose index is the headline, and the target of importance–performance. */
  readonly focus: string
}

/** The one document: SurveyJS JSON that carries its own measurement model. */
export interface SurveyDefinition {
  readonly title?: LocalizedText
  readonly description?: LocalizedText
  readonly locale?: string
  readonly pages: readonly Page[]
  readonly measurement?: MeasurementModel
  /** Our property: what a respondent has to agree to before anything is sent. */
  readonly consent?: LocalizedText
  readonly [property: string]: unknown
}

/** The missing code of "don't know": SurveyJS's own value for it, and never a scale point. */
export const DONT_KNOW = 'dontknow'
