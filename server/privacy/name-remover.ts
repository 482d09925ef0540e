import type { Customer } from '../customers/customer.queries.ts'

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

/** A telephone however it is spaced, with or without its country. */
function spaced(phoneKey: string | null): RegExp[] {
  if (phoneKey === null) return []
  const national = phoneKey.replace(/^\+(86)?/, '')
  const digits = [...national].join('[\\s\\-().·/]*')
  return [new RegExp(`(?<!\\d)(?:(?:\\+|00)?86[\\s\\-().]*|0)?${digits}(?!\\d)`, 'gu')]
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
