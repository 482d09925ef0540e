import { createRequire } from 'node:module'

type PhoneLibrary = typeof import('libphonenumber-js/min')
type PhoneMetadata = typeof import('libphonenumber-js/min/metadata').default

const load = createRequire(import.meta.url)

/** Takes 45 ms the first time, which no start waits for and Chinese numbers never need. */
export const phoneLibrary = (): PhoneLibrary => load('libphonenumber-js/min')
const metadata = (): PhoneMetadata => load('libphonenumber-js/min/metadata')

/**
 * A Chinese number: a mobile, an area code with seven or eight digits, or 400. China has a rule of
 * our own because the library also accepts eight digits that lack their area code.
 */
const CHINESE = /^(1[3-9]\d{9}|(10|2\d)\d{8}|[3-9]\d{2}\d{7,8}|400\d{7})$/

/**
 * The number in E.164; undefined where it is not a telephone number. Without a country code it
 * belongs to the country with this calling code, whose trunk prefix, if it has one, is left out.
 */
export function phoneKeyOf(text: string, country = '86'): string | undefined {
  const written = withoutSeparators(text)
  if (!/^\+?\d+$/.test(written)) return undefined
  if (written.startsWith('+86')) return chinese(written.slice(3))
  if (written.startsWith('+') || country !== '86') return international(written, country)
  const national = written.replace(/^0/, '')
  return chinese(national) ?? (national.startsWith('86') ? chinese(national.slice(2)) : undefined)
}

/** Full-width digits as ASCII, and "+" for the international prefix 00. */
export const withoutSeparators = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—().·/]/g, '')
    .replace(/^00/, '+')

const chinese = (national: string): string | undefined =>
  CHINESE.test(national) ? `+86${national}` : undefined

/**
 * Valid rather than possible: a possible number has the right length and nothing more. The small
 * metadata knows how the numbers of a country begin, not which of its blocks are assigned; that
 * changes every few weeks, and a number in a new block must not be refused.
 */
function international(written: string, country: string): string | undefined {
  if (!written.startsWith('+') && !isCallingCode(country)) return undefined
  const options = { defaultCallingCode: country, extract: false } as const
  const number = phoneLibrary().parsePhoneNumberFromString(written, options)
  return number?.isValid() ? number.number : undefined
}

/** The countries with each calling code, the main one first. */
export function callingCodes(): Record<string, string[]> {
  return metadata().country_calling_codes
}

export const isCallingCode = (code: string): boolean => Object.hasOwn(callingCodes(), code)

export interface PhoneParts {
  readonly country: string
  readonly national: string
  /** As people of the country write it, with its trunk prefix; digits alone. */
  readonly domestic: string
}

/** The parts of a stored key; undefined where it has a calling code that does not exist. */
export function phonePartsOf(key: string): PhoneParts | undefined {
  if (key.startsWith('+86'))
    return { country: '86', national: key.slice(3), domestic: `0${key.slice(3)}` }
  const number = phoneLibrary().parsePhoneNumberFromString(key, { extract: false })
  if (number === undefined) return undefined
  return {
    country: number.countryCallingCode,
    national: number.nationalNumber,
    domestic: number.formatNational({ nationalPrefix: true }).replace(/\D/g, ''),
  }
}
