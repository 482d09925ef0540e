import {
  type Compilable,
  type CompiledQuery,
  type DialectAdapter,
  type Kysely,
  type RawBuilder,
  sql,
} from 'kysely'
import type { Database } from './database.ts'

/** Where the values go that a prepared query is run with; one that may be absent is null then. */
export type Slots<Values> = {
  readonly [Name in keyof Values]-?: RawBuilder<Exclude<Values[Name], undefined>>
}

type Build<Values, Row> = (db: Kysely<Database>, slots: Slots<Values>) => Compilable<Row>

class Slot {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}

/**
 * A query that Kysely builds and compiles once a database; each run only fills in its values. For the
 * few that every submission runs: building them each time took longer than SQLite took to run them.
 */
export function prepared<Values extends object, Row>(build: Build<Values, Row>) {
  const compiled = new WeakMap<DialectAdapter, CompiledQuery<Row>>()

  return async (db: Kysely<Database>, values: Values): Promise<Row[]> => {
    const { adapter } = db.getExecutor()
    let query = compiled.get(adapter)
    if (query === undefined) {
      query = build(db, slots<Values>()).compile()
      compiled.set(adapter, query)
    }
    const parameters = query.parameters.map(parameter =>
      parameter instanceof Slot ? filledIn(values, parameter.name) : parameter,
    )
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

const filledIn = (values: object, name: PropertyKey): unknown => Reflect.get(values, name) ?? null

function slots<Values extends object>(): Slots<Values> {
  const byName = new Proxy<object>({}, { get: (_, name) => sql`${new Slot(name)}` })
  return byName as Slots<Values>
}
