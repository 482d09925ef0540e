import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { callingCodesInUse } from './calling-codes.queries.ts'
import type { Customer } from './customer.queries.ts'
import { nameKeyOf } from './name-keys.ts'
import { isCallingCode, phoneLibrary, withoutSeparators } from './phone-key.ts'

type Searched = 'externalId' | 'nameKey' | 'nameTailKey' | 'emailKey' | 'phoneKey'

/** A column whose beginning may be what was typed. */
interface Probe {
  readonly column: Searched
  readonly prefix: string
}

/** Where a search has got to: after this customer in the list of this probe. */
export interface SearchPlace {
  readonly probe: number
  readonly key: string
  readonly id: string
}

export interface SearchPage {
  readonly customers: readonly Customer[]
  readonly next?: SearchPlace
}

/** The last character there is: what begins with a prefix stands before prefix and this. */
const LAST_CHARACTER = '\u{10FFFF}'
/** Beyond so many reads a page is handed over short rather than late. */
const MAX_READS = 40

/**
 * Finds customers whose number, name, part of a name, address or telephone begins with what was
 * typed. Each way is one range of an index, read in its order, so that a page of a million costs
 * what a page of a hundred costs.
 */
export async function searchCustomers(
  db: Kysely<Database>,
  text: string,
  from: SearchPlace | undefined,
  limit: number,
): Promise<SearchPage> {
  const probes = await probesFor(db, text)
  const customers: Customer[] = []
  let place = from ?? startOf(probes, 0)
  for (let reads = 0; place !== undefined; reads++) {
    const probe = probes[place.probe]
    if (probe === undefined) return { customers }
    if (reads === MAX_READS) return { customers, next: place }
    const wanted = limit - customers.length
    const rows = await readProbe(db, probe, place, wanted)
    const earlier = probes.slice(0, place.probe)
    customers.push(...rows.filter(row => !earlier.some(probe => begins(row, probe))))
    const last = rows.at(-1)
    place =
      last !== undefined && rows.length === wanted
        ? { probe: place.probe, key: last[probe.column] ?? '', id: last.id }
        : startOf(probes, place.probe + 1)
    if (customers.length === limit) return { customers, next: place }
  }
  return { customers }
}

function startOf(probes: readonly Probe[], probe: number): SearchPlace | undefined {
  const found = probes[probe]
  return found && { probe, key: found.prefix, id: '' }
}

function readProbe(
  db: Kysely<Database>,
  { column, prefix }: Probe,
  { key, id }: SearchPlace,
  limit: number,
): Promise<Customer[]> {
  return db
    .selectFrom('customer')
    .selectAll()
    .where(column, '<', prefix + LAST_CHARACTER)
    .where(sql<boolean>`(${sql.ref(column)}, "id") > (${key}, ${id})`)
    .orderBy(column)
    .orderBy('id')
    .limit(limit)
    .execute()
}

function begins(customer: Customer, { column, prefix }: Probe): boolean {
  return customer[column]?.startsWith(prefix) ?? false
}

async function probesFor(db: Kysely<Database>, text: string): Promise<Probe[]> {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return []
  const name = nameKeyOf(typed)
  const probes: Probe[] = [
    { column: 'externalId', prefix: typed },
    { column: 'externalId', prefix: typed.toUpperCase() },
    { column: 'nameKey', prefix: name },
    { column: 'nameTailKey', prefix: name },
    { column: 'emailKey', prefix: typed.toLowerCase() },
    ...(await phonePrefixes(db, typed)).map(prefix => ({ column: 'phoneKey' as const, prefix })),
  ]
  return probes.filter(
    ({ column, prefix }, at) =>
      at === probes.findIndex(other => other.column === column && other.prefix === prefix),
  )
}

/** A number with its country, or as it is written in one of those that customers' numbers are of. */
async function phonePrefixes(db: Kysely<Database>, typed: string): Promise<string[]> {
  const written = withoutSeparators(typed)
  if (/^\+\d{2,}$/.test(written)) return [written]
  if (!/^\d{3,}$/.test(written)) return []
  const countries = await callingCodesInUse(db)
  return [...countries.flatMap(country => nationalPrefixes(written, country)), `+${written}`]
}

/** Without the trunk prefix; also with it, as digits like the 8 of Russia begin numbers as well. */
function nationalPrefixes(digits: string, country: string): string[] {
  if (country === '86') return [`+86${digits.replace(/^0/, '')}`]
  if (!isCallingCode(country)) return [`+${country}${digits}`]
  const typing = new (phoneLibrary().AsYouType)({ defaultCallingCode: country })
  typing.input(digits)
  const withoutTrunk = typing.getNumberValue()
  return [...(withoutTrunk === undefined ? [] : [withoutTrunk]), `+${country}${digits}`]
}
