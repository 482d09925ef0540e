const HIDDEN = '***'
const PLUS_AND_COUNTRY = 3
const LAST_DIGITS = 4
/** Of a shorter number, what is shown would be most of it. */
const LONG_NUMBER = 10

/** Enough of an address for somebody who knows it to recognise it. */
function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${firstOf(email)}${HIDDEN}${at > 0 ? email.slice(at) : ''}`
}

/** Enough of a number for somebody who knows it to recognise it. */
function maskedPhone(phone: string): string {
  return phone.length < LONG_NUMBER
    ? `${HIDDEN}${phone.slice(-2)}`
    : `${phone.slice(0, PLUS_AND_COUNTRY)}${HIDDEN}*${phone.slice(-LAST_DIGITS)}`
}

const maskedName = (name: string): string => `${firstOf(name)}${HIDDEN}`

export const MASKS = { name: maskedName, email: maskedEmail, phone: maskedPhone }

/** Whether a text is what we show instead of an address or a number. */
export const isMasked = (text: string): boolean => text.includes(HIDDEN)

function firstOf(text: string): string {
  const [first = ''] = text
  return first
}
