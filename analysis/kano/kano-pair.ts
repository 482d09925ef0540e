/** 1 I like it · 2 it must be that way · 3 neutral · 4 I can live with it · 5 I dislike it. */
export type KanoAnswer = 1 | 2 | 3 | 4 | 5

/** One respondent's answers about one feature. Where either answer is absent the pair is incomplete. */
export interface KanoPair {
  /** "If the feature is there, how do you feel?" */
  readonly functional?: KanoAnswer
  /** "If it is not there, how do you feel?" */
  readonly dysfunctional?: KanoAnswer
  /** Self-stated importance of the feature, 1 to 9. */
  readonly importance?: number
  /** Survey weight of the respondent; 1 where absent. */
  readonly caseWeight?: number
}

/** Ends of the self-stated importance scale. */
export const IMPORTANCE_SCALE = { min: 1, max: 9 } as const

/**
 * One of the five answers? Example: 5 is, 6 and "5" are not.
 */
export function isKanoAnswer(answer: unknown): answer is KanoAnswer {
  return answer === 1 || answer === 2 || answer === 3 || answer === 4 || answer === 5
}
