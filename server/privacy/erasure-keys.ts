import { createHmac } from 'node:crypto'
import { phoneKeyOf, phonePartsOf, withoutSeparators } from '../customers/phone-key.ts'

/** How a person is found: what they are called at a source, and keys of addresses and telephones. */
export interface PersonKeys {
  readonly source: string
  readonly externalId: string | null
  readonly emailKey: string | null
  readonly phoneKeys: readonly string[]
}

/**
 * The marks by which the proof of an erasure is found again. They are made with the server's key, so
 * that nobody who reads the database can try addresses or numbers one after the other.
 */
export function erasureKeys(
  linkKey: string,
  { source, externalId, emailKey, phoneKeys }: PersonKeys,
): string[] {
  return [
    ...(externalId === null ? [] : [['number', source, externalId]]),
    ...(emailKey === null ? [] : [['email', emailKey]]),
    ...phoneKeys.map(phoneKey => ['phone', phoneKey]),
  ].map(named =>
    createHmac('sha256', linkKey)
      .update(`erased ${JSON.stringify(named)}`)
      .digest('base64url'),
  )
}

/**
 * Every key that the proof of an erasure may have of a number that may be of any of these countries.
 * Proofs cannot be written again: those of releases up to 0.2 have the digits after "+" as they were
 * given, unchecked and with a trunk zero in parentheses.
 */
export function possiblePhoneKeys(text: string, countries: readonly string[]): string[] {
  const keys = countries.flatMap(country => phoneKeyOf(text, country) ?? [])
  const withTrunk = keys.flatMap(key => {
    const parts = key.startsWith('+86') ? undefined : phonePartsOf(key)
    return parts ? [`+${parts.country}${parts.domestic}`] : []
  })
  const written = withoutSeparators(text)
  const asGiven = /^\+[1-9]\d{6,14}$/.test(written) ? [written] : []
  return [...new Set([...keys, ...withTrunk, ...asGiven])]
}
