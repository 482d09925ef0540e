import type { Finding } from '../finding.ts'
import { layoutOf } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { GOOD_HTMT, MAX_HTMT } from '../thresholds.ts'
import type { ConstructPair, DistinctConstruct } from './construct-pairs.ts'
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

/**
 * The verdicts by Fornell & Larcker (1981): √AVE above the largest correlation with another construct.
 * The value is that correlation, the threshold √AVE. Blocks in mode B and single indicators are left
 * out.
 */
export function fornellLarckerFindings(
  constructs: readonly DistinctConstruct[],
  fit: PlsFit,
): Finding[] {
  return constructs.flatMap(({ construct, rootAve, largestCorrelation, closest }): Finding[] => {
    const size = fit.indicators.filter(indicator => indicator.construct === construct).length
    const mode = fit.constructs.find(({ name }) => name === construct)?.mode
    if (size === 1 || mode !== 'A') return []
    return [
      {
        code: 'fornell-larcker',
        verdict: rootAve > largestCorrelation ? 'good' : 'poor',
        about: [construct, closest],
        value: largestCorrelation,
        threshold: rootAve,
        source: 'Fornell & Larcker 1981',
        n: fit.n,
      },
    ]
  })
}

/**
 * The verdict on each indicator: does it correlate more with its own construct's scores than with
 * those of any other (Chin 1998)? The value is the largest correlation with another construct, the
 * threshold the own one, both without regard to sign; `about` is own construct, indicator, the other.
 */
export function crossLoadingFindings(fit: PlsFit): Finding[] {
  const { blockOf } = layoutOf(fit.model)
  const { rows, columns, values } = fit.crossLoadings
  return rows.map((indicator, p): Finding => {
    const sizes = columns.map((_, j) => Math.abs(values[p * columns.length + j]))
    const own = blockOf[p]
    const other = sizes.reduce(
      (most, size, j) => (j !== own && (most < 0 || size > sizes[most]) ? j : most),
      -1,
    )
    return {
      code: 'cross-loading',
      verdict: sizes[own] > sizes[other] ? 'good' : 'poor',
      about: [columns[own], indicator, columns[other]],
      value: sizes[other],
      threshold: sizes[own],
      source: 'Chin 1998',
      n: fit.n,
    }
  })
}
