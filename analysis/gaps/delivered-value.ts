import { weightedTotal } from './weighted-total.ts'

/** What a customer gets: 产品 服务 人员 形象. */
export type ValueBlock = 'product' | 'service' | 'personnel' | 'image'
/** What it costs: 货币 时间 体力 精神. */
export type CostBlock = 'money' | 'time' | 'energy' | 'psychic'

/** 100 points shared out on each side. */
export interface DeliveredValuePoints {
  readonly values: Readonly<Record<ValueBlock, number>>
  readonly costs: Readonly<Record<CostBlock, number>>
}

export const EQUAL_POINTS: DeliveredValuePoints = {
  values: { product: 25, service: 25, personnel: 25, image: 25 },
  costs: { money: 25, time: 25, energy: 25, psychic: 25 },
}

export interface DeliveredValue {
  /** Total value V = Σ points·block / 100, on the blocks' scale. */
  readonly value: number
  /** Total cost C, alike. */
  readonly cost: number
  /** CDV = V − C. */
  readonly delivered: number
  /** V / C, for positioning. */
  readonly ratio: number
  /** 0–100: 50 + 50·(V − C) / (max − min). */
  readonly index: number
}

/**
 * Customer delivered value 顾客让渡价值 (Kotler 1994): total value minus total cost, each the
 * weighted mean of four blocks on one scale, 1–10 unless said. The index is 50 where both are equal,
 * 100 at the highest value for the lowest cost.
 *
 * Undefined where a block is unknown (NaN). Throws `RangeError` for a block off the scale, points that
 * do not add up to 100, or a scale that starts below 0 or has no extent.
 *
 * Example: values 7.8 7.2 8.1 7.5 (40/25/20/15), costs 6.0 4.5 3.8 4.2 (50/20/15/15): V 7.665, C
 * 5.100, CDV 2.565, ratio 1.5029, index 64.25.
 */
export function deliveredValue(
  values: Readonly<Record<ValueBlock, number>>,
  costs: Readonly<Record<CostBlock, number>>,
  points: DeliveredValuePoints = EQUAL_POINTS,
  { min, max }: { readonly min: number; readonly max: number } = { min: 1, max: 10 },
): DeliveredValue | undefined {
  if (!(min >= 0 && min < max)) throw new RangeError(`invalid scale: ${min} to ${max}`)
  for (const [block, score] of Object.entries({ ...values, ...costs }))
    if (score < min || score > max)
      throw new RangeError(`${block}: ${score} is off ${min} to ${max}`)
  const value = weightedTotal(values, points.values)
  const cost = weightedTotal(costs, points.costs)
  if (value === undefined || cost === undefined) return undefined
  const delivered = value - cost
  return {
    value,
    cost,
    delivered,
    ratio: value / cost,
    index: 50 + (50 * delivered) / (max - min),
  }
}

/** The four blocks of value and of cost (Kotler 1994), in the order in which they are reported. */
export const VALUE_BLOCKS = ['product', 'service', 'personnel', 'image'] as const
export const COST_BLOCKS = ['money', 'time', 'energy', 'psychic'] as const
