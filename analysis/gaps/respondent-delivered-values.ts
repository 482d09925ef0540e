import {
  type CostBlock,
  type DeliveredValuePoints,
  deliveredValue,
  EQUAL_POINTS,
  type ValueBlock,
} from './delivered-value.ts'
import { meanOfColumns } from './mean-of-columns.ts'

/** The items of each block, respondent by respondent; NaN is missing. */
export interface DeliveredValueItems {
  readonly values: Readonly<Record<ValueBlock, readonly ArrayLike<number>[]>>
  readonly costs: Readonly<Record<CostBlock, readonly ArrayLike<number>[]>>
}

/** Each respondent's totals; NaN where a block has no answer. */
export interface RespondentDeliveredValues {
  readonly value: Float64Array
  readonly cost: Float64Array
  readonly delivered: Float64Array
}

/**
 * Customer delivered value of each respondent: a block is the mean of its answered items, the rest as
 * in `deliveredValue`. To validate the instrument, correlate `delivered` with the scores of a
 * perceived-value construct (`weightedCorrelation`).
 *
 * Throws `RangeError` where blocks have no items or columns differ in length, or as `deliveredValue`.
 *
 * Example: product items 8 and 7 make a block of 7.5.
 */
export function respondentDeliveredValues(
  { values, costs }: DeliveredValueItems,
  points: DeliveredValuePoints = EQUAL_POINTS,
  scale: { readonly min: number; readonly max: number } = { min: 1, max: 10 },
): RespondentDeliveredValues {
  const n = values.product[0]?.length ?? 0
  for (const [block, columns] of Object.entries({ ...values, ...costs }))
    if (columns.length === 0 || columns.some(({ length }) => length !== n))
      throw new RangeError(`${block} needs items of ${n} rows each`)
  const blocks = {
    product: meanOfColumns(values.product),
    service: meanOfColumns(values.service),
    personnel: meanOfColumns(values.personnel),
    image: meanOfColumns(values.image),
    money: meanOfColumns(costs.money),
    time: meanOfColumns(costs.time),
    energy: meanOfColumns(costs.energy),
    psychic: meanOfColumns(costs.psychic),
  }
  const rows = Array.from({ length: n }, (_, row) => {
    const { product, service, personnel, image, money, time, energy, psychic } = blocks
    return deliveredValue(
      {
        product: product[row],
        service: service[row],
        personnel: personnel[row],
        image: image[row],
      },
      { money: money[row], time: time[row], energy: energy[row], psychic: psychic[row] },
      points,
      scale,
    )
  })
  return {
    value: Float64Array.from(rows, row => row?.value ?? Number.NaN),
    cost: Float64Array.from(rows, row => row?.cost ?? Number.NaN),
    delivered: Float64Array.from(rows, row => row?.delivered ?? Number.NaN),
  }
}
