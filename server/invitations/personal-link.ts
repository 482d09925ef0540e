import { createHmac } from 'node:crypto'
import { tokenHash } from '../auth/token-hash.ts'
import type { Deps } from '../deps.ts'

export interface LinkedInvitation {
  readonly id: string
  readonly generation: number
}

/**
 * The 128 bits that open a personal link, made from the server's key whenever a mail or a sheet is
 * written: what is stored, a hash, opens nothing.
 */
export function personalToken(linkKey: string, { id, generation }: LinkedInvitation): string {
  return createHmac('sha256', linkKey)
    .update(`personal link ${id} ${generation}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

export function personalTokenHash(linkKey: string, invitation: LinkedInvitation): string {
  return tokenHash(personalToken(linkKey, invitation))
}

export function personalLink(
  { publicUrl, linkKey }: Pick<Deps, 'publicUrl' | 'linkKey'>,
  invitation: LinkedInvitation,
): string {
  return `${publicUrl}/r/${personalToken(linkKey, invitation)}`
}

/** Where the invited one says that they do not want to be asked. */
export function unsubscribeLink(
  { publicUrl, linkKey }: Pick<Deps, 'publicUrl' | 'linkKey'>,
  invitation: LinkedInvitation,
): string {
  return `${publicUrl}/u/${personalToken(linkKey, invitation)}`
}
