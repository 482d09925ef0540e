import { randomBytes } from 'node:crypto'
import type { Store } from '../database/database.ts'
import { putSetting, readSetting, takeSetting } from '../database/setting.ts'
import { Problem } from '../http/problem.ts'
import type { Auth } from './auth.ts'
import type { Role } from './role.ts'
import { tokenHash } from './token-hash.ts'

const SETTING = 'setup-token-hash'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** A fresh one-time token for the first administrator, or nothing when somebody has an account. */
export async function offerSetUp(store: Store, auth: Auth): Promise<string | undefined> {
  if (!(await isSetUpNeeded(auth))) return undefined
  const token = randomBytes(24).toString('base64url')
  await store.write(trx => putSetting(trx, SETTING, tokenHash(token)))
  return token
}

export async function isSetUpNeeded(auth: Auth): Promise<boolean> {
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.countTotalUsers()) === 0
}

/**
 * Makes the first administrator. The token is taken before the account is made, so that of two
 * who use it at the same time one is refused, and given back if the account could not be made.
 */
export async function setUpAdministrator(
  store: Store,
  auth: Auth,
  token: string,
  account: NewAccount,
): Promise<void> {
  if (!(await isSetUpNeeded(auth))) throw new Problem('setup-done')
  const hash = tokenHash(token)
  if (!(await store.write(trx => takeSetting(trx, SETTING, hash)))) {
    const offered = await readSetting(store.read, SETTING)
    throw new Problem(offered ? 'not-allowed' : 'setup-done')
  }
  try {
    await addAccount(auth, account, 'administrator')
  } catch (error) {
    await store.write(trx => putSetting(trx, SETTING, hash))
    throw error
  }
}

/** Adds somebody who signs in with a password; open registration stays off. */
export async function addAccount(auth: Auth, account: NewAccount, role: Role): Promise<void> {
  const { internalAdapter, password } = await auth.$context
  const user = await internalAdapter.createUser(
    { name: account.name, email: account.email.toLowerCase(), emailVerified: false, role },
    { method: 'admin' },
  )
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await password.hash(account.password),
  })
}
