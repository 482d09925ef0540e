import type { Finding } from '../finding.ts'
import { GOOD_HTMT, MAX_HTMT } from '../thresholds.ts'
import type { ConstructPair } from './discriminant-validity.ts'
import { gradeLow } from './grade.ts'

const HTMT_SOURCE = 'Henseler, Ringle & Sarstedt 2015'
const HTMT2_SOURCE = 'Roemer, Schuberth & Henseler 2021'

/** The verdicts on HTMT, its upper bound and HTMT2, pair by pair, and why a ratio does not exist. */
export function htmtFindings(pairs: readonly ConstructPair[], n: number): Finding[] {
  return pairs.flatMap(({ first, second, htmt, htmtUpperBound, htmt2 }): Finding[] => {
    const about = [first, second]
    const graded = (code: Finding['code'], value: number, source: string): Finding => ({
      code,
      ...gradeLow(value, GOOD_HTMT, MAX_HTMT),
      about,
      value,
      source,
      n,
    })
    const missing = (code: Finding['code'], source: string): Finding => ({
      code,
      verdict: 'information',
      about,
      source,
      n,
    })
    return [
      htmt === undefined
        ? missing('htmt-undefined', HTMT_SOURCE)
        : graded('htmt', htmt, HTMT_SOURCE),
      ...(htmtUpperBound === undefined
        ? []
        : [graded('htmt-upper-bound', htmtUpperBound, HTMT_SOURCE)]),
      htmt2 === undefined
        ? missing('htmt2-undefined', HTMT2_SOURCE)
        : graded('htmt2', htmt2, HTMT2_SOURCE),
    ]
  })
}
