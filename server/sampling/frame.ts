/** Why somebody is not in the frame, in the order in which it is asked. */
export const FRAME_RULES = [
  'account',
  'segment',
  'retention',
  'do-not-contact',
  'consent',
  'channel',
  'already-invited',
  'quarantine',
  'complaint',
  'address',
] as const
export type FrameRule = (typeof FRAME_RULES)[number]

/** One value for each stratifier. */
export type StratumValues = readonly (string | null)[]

/** Whom a wave may ask at one moment: every customer is counted once, in the frame or at the rule that lost them. */
export interface SampleFrame {
  readonly customers: number
  readonly lost: readonly { readonly rule: FrameRule; readonly customers: number }[]
  readonly eligible: number
  readonly strata: readonly FrameStratum[]
  readonly countedAt: string
}

export interface FrameStratum {
  readonly values: StratumValues
  readonly population: number
}

export const stratumKey = (values: StratumValues): string => JSON.stringify(values)

/** A frame with everybody in it, in the order of its strata. */
export interface ReadFrame extends SampleFrame {
  readonly members: readonly (readonly string[])[]
}
