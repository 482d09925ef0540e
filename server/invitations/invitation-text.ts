import type { Locale } from '#survey-definitions/localized-text.ts'
import { INVITATION_WORDS } from './words/invitation-words.ts'

export const INVITATION_TEXT_KINDS = ['invitation', 'reminder'] as const
export type InvitationTextKind = (typeof INVITATION_TEXT_KINDS)[number]

export interface InvitationText {
  readonly subject: string
  readonly body: string
}

/** What stands in double braces and is different for everybody, or for every wave. */
const PLACEHOLDERS = ['name', 'survey', 'wave', 'link', 'closing'] as const
type Placeholder = (typeof PLACEHOLDERS)[number]

/** For what is absent there is nothing to say. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | undefined>>

export const defaultText = (kind: InvitationTextKind, language: Locale): InvitationText =>
  INVITATION_WORDS[language][kind]

type TextFault =
  | { readonly code: 'link-missing' | 'link-in-subject' }
  | { readonly code: 'unknown-placeholder'; readonly placeholder: string }

const BRACES = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Without a link nobody can answer, and a misspelt placeholder would be read by everybody. */
export function textFaults({ subject, body }: InvitationText): TextFault[] {
  const inSubject = namesIn(subject)
  const inBody = namesIn(body)
  const unknown = new Set([...inSubject, ...inBody].filter(name => !isPlaceholder(name)))
  return [
    ...(inBody.includes('link') ? [] : [{ code: 'link-missing' } as const]),
    ...(inSubject.includes('link') ? [{ code: 'link-in-subject' } as const] : []),
    ...[...unknown].map(placeholder => ({ code: 'unknown-placeholder', placeholder }) as const),
  ]
}

/** The subject as somebody reads it. */
export function filledSubject({ subject }: InvitationText, values: PlaceholderValues): string {
  return fill(subject, values)
}

/**
 * The paragraphs as somebody reads them. One that speaks of something there is not, of a closing
 * day where none is set, is left out; a greeting stays without the name.
 */
export function filledParagraphs({ body }: InvitationText, values: PlaceholderValues): string[] {
  return body
    .split(/\r?\n\s*\r?\n/)
    .filter(paragraph =>
      namesIn(paragraph).every(name => name === 'name' || valueFor(name, values) !== undefined),
    )
    .map(paragraph => fill(paragraph, values).trim())
    .filter(paragraph => paragraph !== '')
}

/** The web addresses written out in it; one that continues in a placeholder does not count. */
export function writtenAddresses({ body }: InvitationText): ReadonlySet<string> {
  return new Set(webAddresses(body.replace(BRACES, '_')).map(({ address }) => address))
}

function fill(text: string, values: PlaceholderValues): string {
  return text.replace(
    /([ \u00a0]?)\{\{\s*([^{}]*?)\s*\}\}/g,
    (_whole, space: string, name: string) => {
      const value = valueFor(name, values)
      return value === undefined ? '' : `${space}${value}`
    },
  )
}

function valueFor(name: string, values: PlaceholderValues): string | undefined {
  return isPlaceholder(name) ? values[name] || undefined : undefined
}

const namesIn = (text: string): string[] => [...text.matchAll(BRACES)].map(([, name]) => name ?? '')

const isPlaceholder = (name: string): name is Placeholder =>
  PLACEHOLDERS.some(known => known === name)

interface FoundAddress {
  readonly address: string
  /** Where in the text it begins. */
  readonly at: number
}

/** What RFC 3986 lets stand in an address, but for quotes and square brackets. */
const ADDRESS = /https?:\/\/[\w.~:/?#@!$&*+,;=%()-]+/gi

/** The addresses of pages that a text names, without the marks of the sentence around them. */
export function webAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(ADDRESS)]
    .map(({ 0: found, index }) => ({ address: withoutMarks(found), at: index }))
    .filter(({ address }) => URL.canParse(address))
}

/** A bracket at the end belongs to the address only if it was opened there. */
function withoutMarks(found: string): string {
  let unopened = count(found, ')') - count(found, '(')
  let end = found.length
  for (; end > 0; end--) {
    const last = found.charAt(end - 1)
    if (last === ')' && unopened > 0) unopened--
    else if (!'.,:;!?'.includes(last)) break
  }
  return found.slice(0, end)
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
