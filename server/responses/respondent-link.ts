import type { Kysely, Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findInvitationByToken, type Invitation } from '../invitations/invitation.queries.ts'
import { findWave, findWaveByLink, type Wave } from '../waves/wave.queries.ts'
import { isLinkToken } from '../waves/wave.ts'

/** Where a link leads, which never changes, whatever becomes of the wave. */
export interface RespondentLink {
  readonly waveId: string
  /** Whose link it is; absent where the link is open to everybody. */
  readonly invitation?: Invitation
}

const MAX_KNOWN = 1000

/** The open links followed lately: each is followed by many. */
const known = new Map<string, string>()

export async function respondentLink(db: Kysely<Database>, token: string): Promise<RespondentLink> {
  if (!isLinkToken(token)) throw new Problem('not-found')
  const waveId = known.get(token)
  if (waveId !== undefined) return { waveId }
  const invitation = await findInvitationByToken(db, token)
  if (invitation) return { waveId: invitation.waveId, invitation }
  const wave = await findWaveByLink(db, token)
  if (!wave) throw new Problem('not-found')
  // A plan can still be deleted, and its link with it.
  if (wave.state !== 'draft') know(token, wave.id)
  return { waveId: wave.id }
}

function know(token: string, waveId: string): void {
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(token, waveId)
}

/** What identifies the owner of a draft or a submission. */
interface Guarded {
  readonly waveId: string
  readonly secretHash: string
}

/**
 * May the caller see what is stored under the id? On an open link with its secret; on a personal one
 * with the link alone, on any device.
 */
export function isTheirs(
  { waveId, invitation }: RespondentLink,
  stored: Guarded,
  secretHash: string,
): boolean {
  return stored.waveId === waveId && (invitation !== undefined || stored.secretHash === secretHash)
}

/** A personal link gives its own id; under it nobody answers twice. */
export function refuseOtherIds({ invitation }: RespondentLink, id: string): void {
  if (invitation && invitation.id !== id) throw new Problem('not-found')
}

/**
 * Keeps the wave from closing, and two requests for one response from crossing, until the unit
 * ends; answers the wave as it is from here on. A link may be known for longer than its wave is there.
 */
export async function holdResponse(
  { dialect }: Store,
  trx: Transaction<Database>,
  waveId: string,
  responseId: string,
): Promise<Wave> {
  await dialect.hold(trx, `wave ${waveId}`, 'shared')
  await dialect.hold(trx, `response ${responseId}`, 'alone')
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  return wave
}

/** Where a link leads, the open one of a wave or somebody's own, with the wave as it is now. */
export async function respondentWave(
  db: Kysely<Database>,
  token: string,
): Promise<RespondentLink & { readonly wave: Wave }> {
  const link = await respondentLink(db, token)
  const wave = await findWave(db, link.waveId)
  if (!wave) throw new Problem('not-found')
  return { ...link, wave }
}
