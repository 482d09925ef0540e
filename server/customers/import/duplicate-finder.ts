import type { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Dialect } from '../../database/dialects/dialect.ts'
import { type Customer, findByKeys, type Identified } from '../customer.queries.ts'
import { firstRows } from './first-rows.ts'
import { hash53 } from './hash-53.ts'
import type { JudgedRow } from './judge-rows.ts'

/** Another customer who is perhaps the same, and why. */
export interface Duplicate {
  readonly externalId: string
  readonly reason: 'phone' | 'email' | 'person'
}

export type DuplicateFinder = (
  db: Kysely<Database>,
  rows: readonly JudgedRow[],
) => Promise<readonly (readonly Duplicate[])[]>

type Reason = Duplicate['reason']

/**
 * Finds the customers, known or in an earlier row, who share a telephone, an address, or name with
 * birth year and region. It only proposes; a person decides.
 */
export function duplicateFinder(
  dialect: Dialect,
  externalIdOf: (row: number) => string,
): DuplicateFinder {
  const seen = firstRows()

  return async (db, rows) => {
    const customers = rows.flatMap(({ customer }) => customer ?? [])
    const known = await knownByMark(db, dialect, customers)
    return rows.map(({ row, customer }) => {
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

async function knownByMark(
  db: Kysely<Database>,
  dialect: Dialect,
  customers: readonly Customer[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const marks = new Map<string, string[]>()
  const take = (others: readonly Identified[]) => {
    for (const other of others) {
      for (const [reason, mark] of marksOf(other)) {
        const name = `${reason} ${mark}`
        const ids = marks.get(name) ?? []
        if (!ids.includes(other.externalId)) marks.set(name, [...ids, other.externalId])
      }
    }
  }
  const keys = (pick: (customer: Customer) => string | null) =>
    customers.flatMap(customer => pick(customer) ?? [])
  take(
    await findByKeys(
      db,
      dialect,
      'phoneKey',
      keys(({ phoneKey }) => phoneKey),
    ),
  )
  take(
    await findByKeys(
      db,
      dialect,
      'emailKey',
      keys(({ emailKey }) => emailKey),
    ),
  )
  const whole = customers.filter(({ birthYear, region }) => birthYear !== null && region !== null)
  take(
    await findByKeys(
      db,
      dialect,
      'nameKey',
      whole.flatMap(({ nameKey }) => nameKey ?? []),
    ),
  )
  return marks
}
