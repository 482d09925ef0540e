import type { Auth } from './auth.ts'
import { ROLES, type Role } from './role.ts'

/** Somebody who has signed in. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export async function personOf(auth: Auth, headers: Headers): Promise<Person | undefined> {
  const session = await auth.api.getSession({ headers })
  if (!session) return undefined
  const { id, name, email, role } = session.user
  return { id, name, email, role: ROLES.find(known => known === role) ?? 'viewer' }
}
