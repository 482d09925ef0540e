import {
  type QualityFlag,
  qualityVerdict,
  type RespondentQuality,
  type RobotSignal,
} from '#analysis'

/** Why a response deserves a second look, as stored with it. */
export interface ResponseFlags {
  readonly flags: readonly QualityFlag[]
  /** Two or more signals that are independent of one another: a report may be read without it. */
  readonly mayBeExcluded: boolean
  readonly longestRun: number
  /** The attention checks that were failed, by the names of their questions. */
  readonly failedChecks: readonly string[]
  /** Pairs of questions that ask the same and were answered against each other. */
  readonly contradictions: readonly (readonly [string, string])[]
}

/** Null where there is nothing to say. */
export function responseFlags(
  { flags, longestRun, failedChecks }: RespondentQuality,
  contradictions: ResponseFlags['contradictions'],
  signals: readonly RobotSignal[],
): ResponseFlags | null {
  const all = new Set<QualityFlag>([...flags, ...signals])
  if (contradictions.length > 0) all.add('inconsistent')
  if (all.size === 0) return null
  const found = [...all]
  const { mayBeExcluded } = qualityVerdict(found)
  return { flags: found, mayBeExcluded, longestRun, failedChecks, contradictions }
}

/** Written by us only; nothing else ever reaches the column. */
export function readFlags(stored: string): ResponseFlags {
  return JSON.parse(stored)
}
