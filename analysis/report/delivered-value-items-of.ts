import type { DeliveredValueItems } from '../gaps/respondent-delivered-values.ts'
import type { Sample } from '../sample/sample.ts'
import { roleAnswers } from './role-answers.ts'
import type { RoleColumn } from './role-column.ts'

/** The items of one brand by block, for `respondentDeliveredValues`. */
export function deliveredValueItemsOf(
  sample: Sample,
  roles: readonly RoleColumn[],
  brand: 'own' | 'rival',
): DeliveredValueItems {
  const columnsOf = (block: string) =>
    roles
      .filter(({ role, dimension }) => role === brand && dimension === block)
      .map(bound => roleAnswers(sample, bound))
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
