import type { DeliveredValueItems } from '#analysis/gaps/respondent-delivered-values.ts'
import type { Answers } from '../answered-value.ts'
import { roleColumn } from './role-column.ts'
import type { BoundRole } from './roles-of.ts'

/** The eight blocks of customer delivered value, as the analysis names them. */
export const VALUE_BLOCKS = ['product', 'service', 'personnel', 'image'] as const
export const COST_BLOCKS = ['money', 'time', 'energy', 'psychic'] as const

/** The items of one brand by block, for the analysis' `respondentDeliveredValues`. */
export function deliveredValueItems(
  roles: readonly BoundRole[],
  brand: 'own' | 'rival',
  respondents: readonly Answers[],
): DeliveredValueItems {
  const columnsOf = (block: string) =>
    roles
      .filter(({ role, dimension }) => role === brand && dimension === block)
      .map(bound => roleColumn(bound, respondents))
  return {
    values: {
      product: columnsOf('product'),
      service: columnsOf('service'),
      personnel: columnsOf('personnel'),
      image: columnsOf('image'),
    },
    costs: {
      money: columnsOf('money'),
      time: columnsOf('time'),
      energy: columnsOf('energy'),
      psychic: columnsOf('psychic'),
    },
  }
}
