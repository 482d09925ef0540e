import type { Identified } from '../../customers/customer-duplicates.queries.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { firstRows } from './first-rows.ts'
import { hash53 } from './hash-53.ts'

/** Another customer who may be the same person, and why. */
export interface Duplicate {
  readonly externalId: string
  readonly reason: 'phone' | 'email' | 'person'
}

type Reason = Duplicate['reason']

/** Keys by which likely duplicates are looked up. */
export type DuplicateKeys = Readonly<Record<'phoneKey' | 'emailKey' | 'nameKey', readonly string[]>>

/**
 * Finds the customers, known or in an earlier row, who share a telephone, an address, or name with
 * birth year and region. It only proposes; a person decides.
 */
export function duplicateFinder(externalIdOf: (row: number) => string) {
  const seen = firstRows()

  /** `others` are the customers that were found by the keys of these rows. */
  return (rows: readonly ClassifiedRow[], others: readonly Identified[]) => {
    const known = byMark(others)
    return rows.map(({ row, customer }): readonly Duplicate[] => {
      if (!customer) return []
      const found: Duplicate[] = []
      const add = (externalId: string, reason: Reason) => {
        if (externalId === customer.externalId) return
        if (!found.some(other => other.externalId === externalId))
          found.push({ externalId, reason })
      }
      for (const [reason, mark] of marksOf(customer)) {
        for (const externalId of known.get(`${reason} ${mark}`) ?? []) add(externalId, reason)
        const earlier = seen.take(hash53(`${reason} ${mark}`), row)
        if (earlier !== undefined) add(externalIdOf(earlier), reason)
      }
      return found
    })
  }
}

export function duplicateKeys(rows: readonly ClassifiedRow[]): DuplicateKeys {
  const customers = rows.flatMap(({ customer }) => customer ?? [])
  const whole = customers.filter(({ birthYear, region }) => birthYear !== null && region !== null)
  return {
    phoneKey: customers.flatMap(({ phoneKey }) => phoneKey ?? []),
    emailKey: customers.flatMap(({ emailKey }) => emailKey ?? []),
    nameKey: whole.flatMap(({ nameKey }) => nameKey ?? []),
  }
}

function marksOf(customer: Identified): (readonly [Reason, string])[] {
  const { phoneKey, emailKey, nameKey, birthYear, region } = customer
  return [
    ...(phoneKey === null ? [] : [['phone', phoneKey] as const]),
    ...(emailKey === null ? [] : [['email', emailKey] as const]),
    ...(nameKey === null || birthYear === null || region === null
      ? []
      : [['person', JSON.stringify([nameKey, birthYear, region])] as const]),
  ]
}

function byMark(others: readonly Identified[]): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>()
  for (const other of others) {
    for (const [reason, mark] of marksOf(other)) {
      const name = `${reason} ${mark}`
      const ids = marks.get(name)
      if (!ids) marks.set(name, [other.externalId])
      else if (!ids.includes(other.externalId)) ids.push(other.externalId)
    }
  }
  return marks
}
