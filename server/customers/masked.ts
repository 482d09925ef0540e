const HIDDEN = '•••'
const PLUS_AND_COUNTRY = 3
const LAST_DIGITS = 4

/** Enough of an address for whoever knows it to tell it from another. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${firstOf(email)}${HIDDEN}${at > 0 ? email.slice(at) : ''}`
}

/** Enough of a number for whoever knows it to tell it from another. */
export function maskedPhone(phone: string): string {
  const isLong = phone.length > PLUS_AND_COUNTRY + LAST_DIGITS + 3
  return `${isLong ? phone.slice(0, PLUS_AND_COUNTRY) : ''}${HIDDEN}•${phone.slice(isLong ? -LAST_DIGITS : -2)}`
}

export const maskedName = (name: string): string => `${firstOf(name)}${HIDDEN}`

/** Whether a text is what we show instead of an address, a number or a name. */
export const isMasked = (text: string): boolean => text.includes(HIDDEN)

function firstOf(text: string): string {
  const [first = ''] = text
  return first
}
