import type { Estimate } from '../index-report.ts'

/** Whether an effect can be told from none: its interval leaves 0 out. */
export type Significance = 'clear' | 'unclear' | 'pending'

export function significanceOf({ interval }: Estimate): Significance {
  if (!interval) return 'pending'
  return interval[0] > 0 || interval[1] < 0 ? 'clear' : 'unclear'
}
