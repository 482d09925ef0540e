import type { Frame } from './sample.ts'

export interface FunnelStep {
  /** Null for all customers, before any rule. */
  readonly rule: Frame['lost'][number]['rule'] | null
  readonly lost: number
  /** Who is left after it. */
  readonly left: number
}

export function funnelSteps({ customers, lost }: Frame): FunnelStep[] {
  let left = customers
  return [
    { rule: null, lost: 0, left },
    ...lost.map(({ rule, customers }) => {
      left -= customers
      return { rule, lost: customers, left }
    }),
  ]
}
