import type { Kysely, Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findInvitationByToken, type Invitation } from '../invitations/invitation.queries.ts'
import { findWave, findWaveByLink, type Wave } from '../waves/wave.queries.ts'
import { isLinkToken } from '../waves/wave.ts'

export interface RespondentLink {
  readonly wave: Wave
  /** Whose link it is; absent where the link is open to everybody. */
  readonly invitation?: Invitation
}

/** Where a link leads, the open one of a wave or somebody's own, whatever the wave's state. */
export async function respondentLink(db: Kysely<Database>, token: string): Promise<RespondentLink> {
  if (!isLinkToken(token)) throw new Problem('not-found')
  const open = await findWaveByLink(db, token)
  if (open) return { wave: open }
  const invitation = await findInvitationByToken(db, token)
  const wave = invitation && (await findWave(db, invitation.waveId))
  if (!wave) throw new Problem('not-found')
  return { wave, invitation }
}

/** What is kept of a draft or a submission to know whose it is. */
export interface Guarded {
  readonly waveId: string
  readonly secretHash: string
}

/**
 * Is what is kept under the id for whoever asks? On an open link whoever knows the secret; on a
 * personal one whoever has the link, on any device.
 */
export function isTheirs({ wave, invitation }: RespondentLink, kept: Guarded, secretHash: string) {
  return kept.waveId === wave.id && (invitation !== undefined || kept.secretHash === secretHash)
}

/** A personal link gives its own id; under it nobody answers twice. */
export function refuseOtherIds({ invitation }: RespondentLink, id: string): void {
  if (invitation && invitation.id !== id) throw new Problem('not-found')
}

/**
 * Keeps the wave from closing, and two requests for one response from crossing, until the unit
 * ends.
 */
export async function holdResponse(
  { dialect }: Store,
  trx: Transaction<Database>,
  waveId: string,
  responseId: string,
): Promise<void> {
  await dialect.hold(trx, `wave ${waveId}`, 'shared')
  await dialect.hold(trx, `response ${responseId}`, 'alone')
}
