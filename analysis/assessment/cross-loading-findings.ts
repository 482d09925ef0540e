import type { Finding } from '../finding.ts'
import { layoutOf } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'

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
