import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Link, Privacy } from '../link/link.ts'
import type { Acknowledged, Answers, StampedAnswers } from './answers.ts'

/** The final answers, fixed from the moment of sending until the server has them. */
export interface Submission {
  readonly answers: Answers
  readonly locale: Locale
  readonly spent: number
}

/** One response as it is saved on this device, for the link that it belongs to. */
export interface LocalResponse {
  readonly id: string
  readonly secret: string
  /** Of two responses to the same link on one device, the one begun later continues. */
  readonly begunAt: number
  readonly locale: Locale
  readonly answers: StampedAnswers
  readonly acknowledged: Acknowledged
  readonly submission?: Submission
  /** How many submissions were refused: of two tabs, the one that knows of more is right. */
  readonly refusals: number
  /** Where the respondent was: a page's name. */
  readonly page?: string
  /** Milliseconds spent on the questionnaire, pauses left out. */
  readonly spent: number
  /** Finds the answers once they are sent; absent in a kiosk. */
  readonly receipt?: string
  readonly consent?: Consent
}

/** Whether the respondent has agreed to the questionnaire's text, and when they last said so. */
export interface Consent {
  readonly isGiven: boolean
  readonly at: number
}

/** What stays when a response has been received: that the link was answered from here. */
interface AnsweredMark {
  readonly id: string
  readonly begunAt: number
  readonly answered: true
  readonly receipt?: string
}

export type LocalRecord = LocalResponse | AnsweredMark

export const isAnsweredMark = (record: LocalRecord): record is AnsweredMark => 'answered' in record

/** A new response with its own id and secret. */
export function newResponse(
  privacy: Privacy,
  locale: Locale,
  now: number,
): LocalResponse & { readonly receipt: string } {
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

/**
 * A response that begins on this device. On a personal link it has the invitation's own id, and the
 * link's token is its secret, so that any device with the link can continue it.
 */
export function begunResponse(
  token: string,
  { privacy, personal }: Pick<Link, 'privacy' | 'personal'>,
  locale: Locale,
): LocalResponse {
  const begun = newResponse(privacy, locale, Date.now())
  return personal ? { ...begun, id: personal.id, secret: token } : begun
}
