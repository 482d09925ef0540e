/**
 * What an answer is for where it measures no construct: the halves of a Kano pair with the stated
 * importance, the levels of a service item, the two brands of delivered value, shared points, and
 * the short metrics.
 */
export type AnswerRole =
  | 'functional'
  | 'dysfunctional'
  | 'importance'
  | 'expectation'
  | 'perception'
  | 'adequate'
  | 'desired'
  | 'own'
  | 'rival'
  | 'points'
  | 'nps'
  | 'csat'
  | 'ces'

/** A column of the sample beside the indicators, and what it is for. */
export interface RoleColumn {
  /** Its name in the sample. */
  readonly column: string
  readonly role: AnswerRole
  /** The Kano feature, or the item: the same in all roles of one. */
  readonly item: string
  /** Dimension of service, or block of value or cost. */
  readonly dimension?: string
}
