import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { putTimeZone } from '../i18n/time-zone.ts'
import { permissionsOf } from './role.ts'
import { getSession, setUp } from './session.contract.ts'
import { isSetUpNeeded, setUpAdministrator } from './set-up.ts'

export function sessionRoutes({ store, auth }: Deps) {
  return apiRouter()
    .openapi(getSession, async c => {
      const signedIn = await c.var.person()
      const person = signedIn ? { ...signedIn, permissions: permissionsOf(signedIn.role) } : null
      return c.json({ person, setupNeeded: person === null && (await isSetUpNeeded(auth)) }, 200)
    })
    .openapi(setUp, async c => {
      const { token, timeZone, ...account } = c.req.valid('json')
      await setUpAdministrator(store, auth, token, account)
      if (timeZone) await store.write(trx => putTimeZone(trx, timeZone))
      return c.json({ email: account.email }, 201)
    })
}
