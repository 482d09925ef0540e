import { type Kysely, sql } from 'kysely'
import { mayCall, ROLES, type Role } from '../auth/role.ts'
import type { Database } from '../database/database.ts'

/** Somebody who can own a case. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Those with an account who may work on cases, by name. */
export function listColleagues(db: Kysely<Database>): Promise<Colleague[]> {
  return listByRole(
    db,
    ROLES.filter(role => mayCall('field', role)),
  )
}

export function listAdministrators(db: Kysely<Database>): Promise<Colleague[]> {
  return listByRole(db, ['administrator'])
}

export async function findColleague(
  db: Kysely<Database>,
  id: string,
): Promise<Colleague | undefined> {
  return (await listColleagues(db)).find(colleague => colleague.id === id)
}

async function listByRole(db: Kysely<Database>, roles: readonly Role[]): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select "id", "name", "email" from "user" where "role" in (${sql.join(roles)})
    order by "name", "id"
  `.execute(db)
  return rows
}
