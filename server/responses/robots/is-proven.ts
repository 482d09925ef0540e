import { hash } from 'node:crypto'
import { type ChallengeTo, openChallenge } from './challenge.ts'

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
