import type { Finding } from '#analysis/finding.ts'

const GRAVITY = ['inadmissible', 'poor', 'acceptable', 'information', 'good'] as const

/** The gravest first. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict))
}
