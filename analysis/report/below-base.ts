import { MINIMUM_BASE } from '../fieldwork/minimum-base.ts'
import type { Finding } from '../finding.ts'

/** Where fewer than ten have answered something, it is not shown, and this is said of it. */
export function belowBase(about: string, n: number): Finding[] {
  if (n >= MINIMUM_BASE) return []
  return [
    {
      code: 'below-minimum-base',
      verdict: 'inadmissible',
      about: [about],
      value: n,
      threshold: MINIMUM_BASE,
      n,
    },
  ]
}
