import { createHash } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { countInvitations } from '../invitations/invitation.queries.ts'
import { openingsOf } from '../responses/opening.queries.ts'
import { sampleState } from '../responses/sample-state.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { countByState } from './fieldwork.queries.ts'

const FIVE_MINUTES = 300_000

/** Names the state of a wave's fieldwork by what it is counted from, without counting it all. */
export async function fieldworkEtag(
  { store: { read }, clock }: Pick<Deps, 'store' | 'clock'>,
  wave: Wave,
): Promise<string> {
  const state = [
    wave,
    await sampleState(read, wave.id),
    await countByState(read, wave.id),
    await countInvitations(read, wave.id),
    await openingsOf(read, wave.id),
    // Who is still answering changes with the clock alone.
    wave.state === 'open' ? Math.floor(clock().getTime() / FIVE_MINUTES) : null,
  ]
  return `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url')}"`
}
