import { readLink } from '../link/link.ts'

/** The proof that goes with a response; undefined where none was found in time. */
export type Prove = (id: string) => Promise<string | undefined>

const HOUR = 3_600_000
const OLD = 24
/** A slow telephone may need this long for what is left; the answers go without it then. */
const PATIENCE = 10_000

/** Proves one response and remembers the proof; asks for another challenge where this one is old. */
export function prover(token: string, given: string): Prove {
  let challenge = given
  let known: { readonly what: string; readonly proof: Promise<string> } | undefined
  const prove = async (id: string) => {
    if (isOld(challenge)) challenge = (await freshChallenge(token)) ?? challenge
    const what = id + challenge
    if (known?.what !== what) known = { what, proof: find(challenge, id) }
    return known.proof
  }
  return id => {
    const late = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE))
    const proven = prove(id).catch(() => {
      // The script did not come: the next attempt may have a better network.
      known = undefined
      return undefined
    })
    return Promise.race([proven, late])
  }
}

async function find(challenge: string, id: string): Promise<string> {
  const { findProof } = await import('./find-proof.ts')
  return findProof(challenge, id)
}

/** Its hour stands in it, in base 36. */
function isOld(challenge: string): boolean {
  return Date.now() / HOUR - Number.parseInt(challenge.split('.')[1], 36) > OLD
}

async function freshChallenge(token: string): Promise<string | undefined> {
  const read = await readLink(token)
  return read.kind === 'link' ? read.link.challenge : undefined
}
