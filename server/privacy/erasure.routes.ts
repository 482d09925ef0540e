import type { z } from '@hono/zod-openapi'
import { z as schema } from 'zod'
import { callingCodesInUse } from '../customers/calling-codes.queries.ts'
import { findByEmail, findByExternalIds } from '../customers/customer.queries.ts'
import { findByKeys } from '../customers/customer-duplicates.queries.ts'
import { emailKeyOf } from '../customers/email-key.ts'
import { readPlace, writePlace } from '../customers/page-place.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { signedIn } from '../http/app-env.ts'
import { Problem } from '../http/problem.ts'
import { eraseCustomer } from './erase-customer.ts'
import * as contract from './erasure.contract.ts'
import {
  countErasures,
  type Erasure,
  erasuresOf,
  findErasure,
  listErasures,
  listRetentionDays,
} from './erasure.queries.ts'
import { erasureKeys, type PersonKeys, possiblePhoneKeys } from './erasure-keys.ts'

const DAYS_SHOWN = 90
const place = schema.strictObject({ at: schema.string().max(40), id: schema.string().max(40) })

export function erasureRoutes(deps: Pick<Deps, 'store' | 'clock' | 'linkKey'>) {
  const { store, clock, linkKey } = deps
  return apiRouter()
    .openapi(contract.eraseCustomer, async c => {
      const { customerId } = c.req.valid('param')
      const { ground } = c.req.valid('json')
      const by = await signedIn(c)
      const erased = await store.write(trx =>
        eraseCustomer(trx, deps, customerId, { ground, by, now: clock() }),
      )
      if (!erased) throw new Problem('not-found')
      return c.json(view(erased), 201)
    })
    .openapi(contract.listErasures, async c => {
      const { ground, after, limit } = c.req.valid('query')
      const from = after === undefined ? undefined : readPlace(after, place)
      const erasures = await listErasures(store.read, { ground, after: from, limit })
      const last = erasures.at(-1)
      const next = erasures.length === limit && last ? { at: last.at, id: last.id } : undefined
      return c.json(
        {
          erasures: erasures.map(view),
          next: next ? writePlace(next) : null,
          byGround: await countErasures(store.read),
          retention: await listRetentionDays(store.read, DAYS_SHOWN),
        },
        200,
      )
    })
    .openapi(contract.verifyErasure, async c => {
      const { email, phone, ...named } = c.req.valid('json')
      const person = {
        ...named,
        emailKey: email === null ? null : (emailKeyOf(email) ?? null),
        phoneKeys: phone === null ? [] : possiblePhoneKeys(phone, await countries()),
      }
      const found = await erasuresOf(store.read, erasureKeys(linkKey, person))
      return c.json({ erasures: found.map(view), customers: await countKnown(person) }, 200)
    })
    .openapi(contract.getErasure, async c => {
      const found = await findErasure(store.read, c.req.valid('param').erasureId)
      if (!found) throw new Problem('not-found')
      return c.json(view(found), 200)
    })

  /** Those that a number without its country may be of. */
  async function countries(): Promise<string[]> {
    return ['86', ...(await callingCodesInUse(store.read))]
  }

  async function countKnown(person: PersonKeys): Promise<number> {
    const { source, externalId, emailKey, phoneKeys } = person
    const { read, dialect } = store
    const known = [
      ...(externalId === null ? [] : await findByExternalIds(read, dialect, source, [externalId])),
      ...(emailKey === null ? [] : await findByEmail(read, emailKey)),
      ...(await findByKeys(read, dialect, 'phoneKey', phoneKeys)),
    ]
    return new Set(known.map(({ externalId }) => externalId)).size
  }
}

function view({ id, at, ground, byName, counts }: Erasure): z.infer<typeof contract.erasure> {
  return { id, at, ground, by: byName, counts: JSON.parse(counts) }
}
