import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** The work that a page has to do before it submits: so many puzzles of so many zero bits. */
interface Work {
  readonly puzzles: number
  readonly bits: number
}

/**
 * Half a million hashes on average: a quarter of a second on an office computer, a second or two on a
 * slow telephone, while somebody answers. Four small puzzles vary half as much as a large one.
 */
const USUAL_WORK: Work = { puzzles: 4, bits: 17 }

/**
 * Nobody is held to an hour: a page may lie open, or without a network, for weeks. It asks for another
 * challenge where it has been open for a day when somebody begins, so a kiosk may stand for years.
 */
const DAYS_VALID = 30

const HOUR = 3_600_000

export interface ChallengeTo {
  readonly linkKey: string
  readonly waveId: string
  readonly now: Date
}

/**
 * Says when it was made and how much work it asks for, signed for one wave. Nothing of it is stored:
 * every process with the key knows its own.
 */
export function newChallenge(to: ChallengeTo, { puzzles, bits }: Work = USUAL_WORK): string {
  const terms = [hourOf(to.now).toString(36), bits, puzzles].join('.')
  return `${signature(to, terms)}.${terms}`
}

/** A challenge of ours that still holds, taken apart; undefined for any other text. */
function openChallenge(
  to: ChallengeTo,
  challenge: string,
): (Work & { readonly signed: string }) | undefined {
  const [, signed, terms, hour, bits, puzzles] =
    /^([\w-]{28})\.(([0-9a-z]{1,8})\.(\d{1,2})\.(\d{1,2}))$/.exec(challenge) ?? []
  if (signed === undefined || terms === undefined) return undefined
  if (!timingSafeEqual(Buffer.from(signed), Buffer.from(signature(to, terms)))) return undefined
  const hours = hourOf(to.now) - Number.parseInt(hour, 36)
  if (hours > DAYS_VALID * 24) return undefined
  return { signed, bits: Number(bits), puzzles: Number(puzzles) }
}

const hourOf = (moment: Date) => Math.floor(moment.getTime() / HOUR)

/** Of 28 letters: with a response's id they fill one block of SHA-256. */
function signature({ linkKey, waveId }: ChallengeTo, terms: string): string {
  return createHmac('sha256', linkKey)
    .update(`challenge ${waveId} ${terms}`)
    .digest('base64url')
    .slice(0, 28)
}

const BLOCK = 64

/**
 * Has the page done the work for this response? A proof is its challenge with a number for each
 * puzzle: SHA-256 of id, signature, the puzzle's place and that number begins with the zero bits asked
 * for. With another response's id it proves nothing. `client/respond/proof` does the work.
 */
export function isProven(to: ChallengeTo, responseId: string, proof: string | undefined): boolean {
  const [challenge, numbers] = taken(proof ?? '')
  const opened = openChallenge(to, challenge)
  if (!opened || numbers.length !== opened.puzzles) return false
  const message = Buffer.alloc(BLOCK + 8)
  message.write(responseId + opened.signed, 'latin1')
  return numbers.every((number, puzzle) => {
    if (!/^\d{1,9}$/.test(number)) return false
    message.writeUInt32BE(puzzle, BLOCK)
    message.writeUInt32BE(Number(number), BLOCK + 4)
    return Math.clz32(hash('sha256', message, 'buffer').readUInt32BE()) >= opened.bits
  })
}

/** `signature.hour.bits.puzzles` and what follows. */
function taken(proof: string): readonly [challenge: string, numbers: readonly string[]] {
  const parts = proof.split('.', 4 + 99)
  return [parts.slice(0, 4).join('.'), parts.slice(4)]
}
