import type { Locale } from '#survey-definitions/localized-text.ts'
import { webAddresses } from './web-addresses.ts'
import { INVITATION_WORDS } from './words/invitation-words.ts'

export const INVITATION_TEXT_KINDS = ['invitation', 'reminder'] as const
export type InvitationTextKind = (typeof INVITATION_TEXT_KINDS)[number]

export interface InvitationText {
  readonly subject: string
  readonly body: string
}

/** What stands in double braces and is different for everybody, or for every wave. */
export const PLACEHOLDERS = ['name', 'survey', 'wave', 'link', 'closing'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** For what is absent there is nothing to say. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | undefined>>

export const defaultText = (kind: InvitationTextKind, language: Locale): InvitationText =>
  INVITATION_WORDS[language][kind]

export type TextFault =
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

/** The addresses that stand in it as they are; one that goes on in a placeholder is none yet. */
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
