import type { Finding } from '../finding.ts'
import { MAXIMUM_MISSING_SHARE } from '../sample/sparse-rows.ts'

/** How many respondents the estimate goes without because they answered too little: poor above 10 %. */
export function sparseFindings(sparse: number, n: number): Finding[] {
  if (sparse === 0) return []
  return [
    {
      code: 'sparse-respondents',
      verdict: sparse > 0.1 * (n + sparse) ? 'poor' : 'information',
      about: [],
      value: sparse,
      threshold: MAXIMUM_MISSING_SHARE,
      n,
    },
  ]
}
