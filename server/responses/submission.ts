import { createHmac } from 'node:crypto'
import { tokenHash } from '../auth/token-hash.ts'
import type { GivenAnswers } from './given-answers.ts'
import type { Paradata } from './respond.contract.ts'

/** What a respondent's page sends to submit its answers. */
export interface Submission {
  readonly id: string
  readonly secret: string
  readonly answers: GivenAnswers
  readonly locale: string
  /** What the respondent keeps to find the answer again. */
  readonly receipt?: string | undefined
  readonly consent?: true | undefined
  /** From here on not part of the body's hash: sent again later it may differ. */
  readonly paradata?: Paradata | undefined
  readonly proof?: string | undefined
  readonly subject?: string | undefined
  /** The address that it came from; nothing of it is stored. */
  readonly caller?: string | undefined
}

/** What is stored of a submission to recognize it. */
export interface SubmissionHashes {
  readonly idHash: string
  readonly secretHash: string
  readonly bodyHash: string
}

/**
 * The body's hash is keyed with the secret, of which only a hash is stored: nobody who reads the
 * database can try stored answers against it, so in an anonymous wave it leads to none.
 */
export function submissionHashes(
  waveId: string,
  { id, secret, answers, locale, receipt }: Submission,
): SubmissionHashes {
  return {
    idHash: tokenHash(id),
    secretHash: tokenHash(secret),
    bodyHash: createHmac('sha256', secret)
      .update(canonicalJson([waveId, id, locale, answers, ...(receipt ? [receipt] : [])]))
      .digest('base64url'),
  }
}

/** The same text for the same JSON value, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(value, key))}`)
  return `{${members.join()}}`
}
