import type { Transaction } from 'kysely'
import { deleteCustomer, findCustomer } from '../customers/customer.queries.ts'
import { CUSTOMERS_HOLD } from '../customers/edit-customer.ts'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { Deps } from '../deps.ts'
import { holdResponse } from '../responses/respondent-link.ts'
import { eraseInvitations } from './erase-invitations.ts'
import { type Erasure, insertErasure } from './erasure.queries.ts'
import type { ErasureGround } from './erasure.table.ts'
import { erasureKeys } from './erasure-keys.ts'
import { eraseFromImports } from './forget-import-rows.ts'
import { heldDrafts, heldInvitations, heldMemberships, heldSamples } from './held.queries.ts'
import { nameRemover } from './name-remover.ts'
import { unlinkCases } from './unlink-cases.ts'
import { unlinkResponses } from './unlink-responses.ts'

/** What an erasure has met, by number. */
export interface ErasureCounts {
  /** Fields that were known. */
  readonly fields: number
  /** Lines of the history, and of who had looked. */
  readonly history: number
  readonly invitations: number
  /** Mails that were waiting and are not written. */
  readonly mails: number
  /** Questionnaires that were begun. */
  readonly drafts: number
  /** They stay, as answers of nobody. */
  readonly responses: number
  readonly cases: number
  readonly samples: number
  readonly segments: number
  /** Uploaded files, not yet imported, that may name the person. */
  readonly waitingFiles: number
}

export interface ErasureReason {
  readonly ground: ErasureGround
  /** Null where the retention date does it. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly now: Date
}

/**
 * Takes everything away that is held of a customer, and leaves the proof that tells nobody who it
 * was; undefined where there is no such customer.
 */
export async function eraseCustomer(
  trx: Transaction<Database>,
  { store, linkKey }: Pick<Deps, 'store' | 'linkKey'>,
  customerId: string,
  { ground, by, now }: ErasureReason,
): Promise<Erasure | undefined> {
  await store.dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const customer = await findCustomer(trx, customerId)
  if (!customer) return undefined
  const names = nameRemover(customer)
  const invitations = await heldInvitations(trx, customerId)
  for (const { id, waveId } of invitations) await holdResponse(store, trx, waveId, id)
  const counts: ErasureCounts = {
    fields: Object.values(customer).filter(isKnown).length,
    history: await countHistory(trx, customerId),
    invitations: invitations.length,
    mails: await eraseInvitations(trx, invitations),
    drafts: await eraseDrafts(
      trx,
      invitations.map(({ id }) => id),
    ),
    responses: await unlinkResponses(trx, invitations, names),
    cases: await unlinkCases(trx, customerId, names),
    samples: (await heldSamples(trx, customerId)).length,
    segments: (await heldMemberships(trx, customerId)).length,
    waitingFiles: await eraseFromImports(trx, names),
  }
  await deleteCustomer(trx, customerId)
  const erasure = {
    id: newId(),
    at: now.toISOString(),
    ground,
    byId: by?.id ?? null,
    byName: by?.name ?? null,
    counts: JSON.stringify(counts),
  }
  const phoneKeys = customer.phoneKey === null ? [] : [customer.phoneKey]
  await insertErasure(trx, erasure, erasureKeys(linkKey, { ...customer, phoneKeys }))
  return erasure
}

const isKnown = (value: string | number | null) =>
  value !== null && value !== '' && value !== '[]' && value !== '{}'

async function countHistory(trx: Transaction<Database>, customerId: string): Promise<number> {
  let lines = 0
  for (const table of ['customerEvent', 'customerAccess'] as const) {
    const row = await trx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('lines'))
      .where('customerId', '=', customerId)
      .executeTakeFirst()
    lines += Number(row?.lines ?? 0)
  }
  return lines
}

async function eraseDrafts(trx: Transaction<Database>, ids: readonly string[]): Promise<number> {
  const drafts = await heldDrafts(trx, ids)
  if (drafts.length > 0) await trx.deleteFrom('responseDraft').where('id', 'in', ids).execute()
  return drafts.length
}
