import { z } from '@hono/zod-openapi'
import { patternOf } from '#survey-definitions/answers/pattern.ts'

const name = z.string().min(1).max(200)

/** What has to be true of a response or its respondent. */
export const caseCondition = z.discriminatedUnion('kind', [
  /** An indicator as the analysis sees it: high is good. */
  z.strictObject({ kind: z.literal('score'), indicator: name, atMost: z.number() }),
  /** 0 to 6 of 10. */
  z.strictObject({ kind: z.literal('detractor'), question: name }),
  /** A pattern found in what was written; in any text where no question is named. */
  z.strictObject({
    kind: z.literal('words'),
    question: name.nullable(),
    pattern: z.string().min(1).max(500).refine(isPattern, 'is no pattern that can be searched for'),
  }),
  /** A key customer, by a tag or by a segment. */
  z.strictObject({ kind: z.literal('tag'), tag: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('segment'), segmentId: z.string().max(40) }),
])
export type CaseCondition = z.infer<typeof caseCondition>

/** What made a case. */
export interface CaseMatch {
  readonly kind: CaseCondition['kind']
  /** The indicator, the question, the tag or the segment. */
  readonly about: string
  readonly value: number | string | null
}

export const MAX_DETRACTOR = 6

function isPattern(text: string): boolean {
  try {
    patternOf(text, true)
    return true
  } catch {
    return false
  }
}
