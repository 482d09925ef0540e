import { createHmac } from 'node:crypto'
import { emailKeyOf } from '../customers/email-key.ts'
import { phoneKeyOf } from '../customers/phone-key.ts'

/** What a person who asks after their erasure may name. */
export interface NamedPerson {
  readonly source: string
  readonly externalId: string | null
  readonly email: string | null
  readonly phone: string | null
}

/**
 * The marks by which the proof of an erasure is found again. They are made with the server's key, so
 * that nobody who reads the database can try addresses or numbers one after the other.
 */
export function erasureKeys(
  linkKey: string,
  { source, externalId, email, phone }: NamedPerson,
): string[] {
  const emailKey = email === null ? undefined : emailKeyOf(email)
  const phoneKey = phone === null ? undefined : phoneKeyOf(phone)
  return [
    ...(externalId === null ? [] : [['number', source, externalId]]),
    ...(emailKey === undefined ? [] : [['email', emailKey]]),
    ...(phoneKey === undefined ? [] : [['phone', phoneKey]]),
  ].map(named =>
    createHmac('sha256', linkKey)
      .update(`erased ${JSON.stringify(named)}`)
      .digest('base64url'),
  )
}
