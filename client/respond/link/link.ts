import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { LinkAnswer } from '../api/contract.ts'

/** What a link leads to. */
export interface Link extends Omit<LinkAnswer, 'definition'> {
  /** Checked when it was published; absent unless the wave is open. */
  readonly definition?: SurveyDefinition
}

export type Privacy = Link['privacy']
