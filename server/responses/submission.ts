import { createHmac } from 'node:crypto'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import { tokenHash } from '../auth/token-hash.ts'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'
import type { GivenAnswers } from './given-answers.ts'
import type { Paradata } from './respond.contract.ts'
import type { SetAside } from './survey-response.table.ts'

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

/** That something was submitted under an id, and how to know it again; never what. */
interface SubmissionTable extends SubmissionHashes {
  readonly waveId: string
  /** Stored without being counted, as the respondent was informed. */
  readonly setAside: SetAside | null
}

declare module '../database/database.ts' {
  interface Database {
    submission: SubmissionTable
  }
}

const byIdHash = prepared((db, { idHash }: Slots<{ idHash: string }>) =>
  db.selectFrom('submission').selectAll().where('idHash', '=', idHash),
)

export async function findSubmission(
  db: Kysely<Database>,
  idHash: string,
): Promise<Selectable<SubmissionTable> | undefined> {
  return (await byIdHash(db, { idHash })).at(0)
}

type Claim = Pick<Insertable<SubmissionTable>, 'idHash' | 'waveId' | 'secretHash' | 'bodyHash'>

const claim = prepared((db, { idHash, waveId, secretHash, bodyHash }: Slots<Claim>) =>
  db
    .insertInto('submission')
    .values({ idHash, waveId, secretHash, bodyHash })
    .onConflict(conflict => conflict.column('idHash').doNothing())
    .returning('idHash'),
)

/** Remembers a submission, unless there is one under its id; says whether it did. */
export async function claimSubmission(
  trx: Transaction<Database>,
  submission: Claim,
): Promise<boolean> {
  return (await claim(trx, submission)).length === 1
}

/** So that a replay gets the same answer. */
export async function setSubmissionAside(
  trx: Transaction<Database>,
  idHash: string,
  setAside: SetAside,
): Promise<void> {
  await trx.updateTable('submission').set({ setAside }).where('idHash', '=', idHash).execute()
}
