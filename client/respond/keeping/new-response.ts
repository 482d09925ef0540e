import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Privacy } from '../link/link.ts'
import type { KeptResponse } from './kept-response.ts'

/** A response that nobody has begun yet, with an id and a secret of its own. */
export function newResponse(
  privacy: Privacy,
  locale: Locale,
  now: number,
): KeptResponse & { readonly receipt: string } {
  return {
    id: privacy === 'anonymous' ? uuidV4(randomBytes()) : uuidV7(randomBytes(), now),
    secret: base64Url(randomBytes()),
    begunAt: now,
    locale,
    answers: {},
    acknowledged: { revision: 0, answers: {} },
    refusals: 0,
    spent: 0,
    receipt: newReceipt(),
  }
}

/** Without letters that are read as figures (Crockford's base 32). */
const RECEIPT_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A hundred random bits. */
function newReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  return Array.from(bytes, byte => RECEIPT_ALPHABET[byte % 32]).join('')
}

/** `crypto.randomUUID` exists on secure pages only; a survey in a shop's own network may not be one. */
function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16))
}

function uuidV4(bytes: Uint8Array): string {
  return uuid(bytes, 4)
}

/** Begins with the time, so that ids of identified responses sort as they were begun (RFC 9562). */
function uuidV7(bytes: Uint8Array, now: number): string {
  const timed = bytes.slice()
  for (let index = 0; index < 6; index++) timed[index] = Math.floor(now / 256 ** (5 - index)) % 256
  return uuid(timed, 7)
}

function uuid(bytes: Uint8Array, version: number): string {
  const hex = Array.from(bytes, (byte, index) => {
    const marked =
      index === 6 ? (byte & 0x0f) | (version << 4) : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
