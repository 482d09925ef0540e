import type { Customer } from '../customers/customer.queries.ts'
import { phonePartsOf } from '../customers/phone-key.ts'

/** What stands where somebody was named. */
const GONE = '[…]'
/** Shorter ones would take away words that name nobody. */
const MIN_NAME_LENGTH = 2
const MIN_NUMBER_LENGTH = 3

export interface NameRemover {
  /** Takes addresses, telephones, name and number out of every text of a document. */
  readonly fromText: <T>(document: T) => T
  /** Takes addresses and telephones out, which no choice of a question looks like. */
  readonly fromChoices: <T>(document: T) => T
}

/** Takes what names one person out of what was written about or by them. */
export function nameRemover(person: Customer): NameRemover {
  const contacts = [
    ...literal(person.email),
    ...literal(person.emailKey),
    ...literal(person.phone),
    ...spaced(person.phoneKey),
  ]
  const names = [
    ...(isLong(person.name, MIN_NAME_LENGTH) ? literal(person.name) : []),
    ...(isLong(person.externalId, MIN_NUMBER_LENGTH) ? whole(person.externalId) : []),
  ]
  return {
    fromText: document => without(document, [...contacts, ...names]),
    fromChoices: document => without(document, contacts),
  }
}

function without<T>(document: T, patterns: readonly RegExp[]): T {
  if (patterns.length === 0) return document
  const text = JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string'
      ? patterns.reduce((left, pattern) => left.replace(pattern, GONE), value)
      : value,
  )
  return text === undefined ? document : JSON.parse(text)
}

const isLong = (text: string | null, least: number) => text !== null && text.trim().length >= least

function literal(text: string | null): RegExp[] {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? [] : [new RegExp(escaped(trimmed), 'giu')]
}

/** Only where it does not stand inside another number or word. */
function whole(text: string): RegExp[] {
  return [new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text.trim())}(?![\\p{L}\\p{N}])`, 'giu')]
}

const SEPARATORS = '[\\s\\-–—().·/]*'

/** A telephone however it is spaced, with or without its country, with a trunk zero or its like. */
function spaced(phoneKey: string | null): RegExp[] {
  if (phoneKey === null) return []
  const parts = phonePartsOf(phoneKey)
  if (parts === undefined) return [numberPattern(`[+＋]?${digits(phoneKey.slice(1))}`)]
  const { country, national, domestic } = parts
  const abroad = `(?:(?:(?:[+＋]|${digits('00')})${SEPARATORS})?${digits(country)}${SEPARATORS})?`
  const trunk = `(?:${digits('0')}${SEPARATORS})?`
  return [numberPattern(`(?:${abroad}${trunk}${digits(national)}|${digits(domestic)})`)]
}

/** Only where it is not a part of a longer number. */
const numberPattern = (pattern: string): RegExp =>
  new RegExp(`(?<!\\p{Nd})${pattern}(?!\\p{Nd})`, 'gu')

/** As typed in either width, with what people put between them. */
const digits = (text: string): string =>
  [...text]
    .map(digit => `[${digit}${String.fromCharCode(0xff10 + Number(digit))}]`)
    .join(SEPARATORS)

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
