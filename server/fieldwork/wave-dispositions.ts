import type { Kysely } from 'kysely'
import { type Dispositions, dispositionOfResponse } from '#analysis/fieldwork/dispositions.ts'
import type { Database } from '../database/database.ts'
import { countInvitations } from '../invitations/invitation.queries.ts'
import type { InvitationState } from '../invitations/invitation.ts'
import { type CompiledVersion, compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import {
  type BegunAnswers,
  countInvitedAside,
  invitedDrafts,
  invitedPartials,
} from './fieldwork.queries.ts'
import { itemsAnswered } from './items-answered.ts'

/** The cut-off that AAPOR asks to be reported; a submitted response is complete. */
export const PARTIAL_FROM = 0.5

const AT_ONCE = 500

/**
 * What became of those who were invited. The list is of customers, so all on it are eligible: who
 * was written to and never came counts as not contacted. An address that does not exist tells
 * nothing of its owner (unknown), nor does a letter that was never sent. Who unsubscribed, or left
 * before half of the items, refused. Who answered where a quota was full was not wanted: ineligible.
 *
 * Undefined where nobody was invited.
 */
export async function waveDispositions(
  db: Kysely<Database>,
  wave: Wave,
): Promise<{ readonly total: number; readonly dispositions: Dispositions } | undefined> {
  const states = new Map<InvitationState, number>()
  for (const { state, count } of await countInvitations(db, wave.id)) {
    states.set(state, (states.get(state) ?? 0) + Number(count))
  }
  const of = (...names: InvitationState[]) =>
    names.reduce((sum, name) => sum + (states.get(name) ?? 0), 0)
  const total = [...states.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined

  const aside = Math.min(of('completed'), await countInvitedAside(db, wave.id))
  const partial = Math.min(of('started'), await countPartials(db, wave))
  return {
    total,
    dispositions: {
      complete: of('completed') - aside,
      partial,
      refusal: of('started', 'declined') - partial,
      nonContact: of('sent'),
      other: 0,
      unknownHousehold: of('bounced'),
      unknownOther: of('drawn', 'queued', 'withheld'),
      ineligible: aside,
    },
  }
}

/** Of those who have begun over a personal link: who has answered enough to count as partial. */
async function countPartials(db: Kysely<Database>, wave: Wave): Promise<number> {
  const version = await compiledVersion(db, wave.versionId)
  let count = 0
  for (const read of [invitedPartials, invitedDrafts]) {
    let after = ''
    for (;;) {
      const batch = await read(db, wave.id, after, AT_ONCE)
      count += batch.filter(begun => isPartial(version, begun)).length
      after = batch.at(-1)?.id ?? ''
      if (batch.length < AT_ONCE) break
    }
  }
  return count
}

function isPartial(version: CompiledVersion, { answers }: BegunAnswers): boolean {
  const { answered, items } = itemsAnswered(version, JSON.parse(answers))
  if (items === 0) return false
  return dispositionOfResponse(answered, items, { partial: PARTIAL_FROM }) !== 'refusal'
}
