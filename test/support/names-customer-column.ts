import { COLUMN_NAMES, type ColumnName } from '#server/customers/customer-columns.ts'

/** The rooms in which a plain word like "region" means the column of a customer. */
const CUSTOMER_ROOMS = [
  'server/customers',
  'server/segments',
  'server/sampling',
  'server/imports',
  'server/privacy',
  'client/customers',
  'client/imports',
  'client/sampling',
]

/** Words that name other things in the same rooms as well, so that files cannot be counted by them. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  id: 'of waves, segments, imports, jobs',
  name: 'of waves, segments, files, people',
  source: 'of a consent, of a response',
  kind: 'of jobs, history entries, problems',
  role: 'an attribute of HTML',
  attributes: 'the list of declared ones',
  importId: 'the key of an import itself',
  revision: 'of segments, plans, drafts',
  createdAt: 'of nearly every table',
  updatedAt: 'of nearly every table',
}

/** Columns that rules have to name; the number may only fall. */
const NAMED_BY_RULES: Readonly<
  Record<string, { readonly maxFiles: number; readonly why: string }>
> = {
  externalId: { maxFiles: 50, why: 'the key by which imports, files and pages know a customer' },
  email: { maxFiles: 22, why: 'mails go there; also a channel and a kind of mask' },
  emailKey: { maxFiles: 22, why: 'mails, duplicates, bounces and erasures are looked up by it' },
  phone: { maxFiles: 20, why: 'also a kind of mask and a reason for a duplicate' },
  phoneKey: { maxFiles: 18, why: 'duplicates, one invitation per address and erasures' },
  nameKey: { maxFiles: 6, why: 'search and duplicates' },
  consent: { maxFiles: 28, why: 'who may be asked, with its own rules, form and pages' },
  consentChannels: { maxFiles: 5, why: 'by which channel somebody may be asked' },
  doNotContact: { maxFiles: 12, why: 'who may be asked; unsubscribing sets it' },
  retentionUntil: { maxFiles: 4, why: 'who is erased, and no longer asked' },
  birthYear: { maxFiles: 7, why: "children's data is not stored; duplicates" },
  region: { maxFiles: 6, why: 'duplicates; the first column of a new filter' },
  language: { maxFiles: 7, why: 'also of an invitation, which is written in it' },
}

export const CUSTOMER_COLUMN_NAMES: readonly ColumnName[] = COLUMN_NAMES.filter(
  name => !(name in COMMON_WORDS),
)

/** A compound name is looked for everywhere, a plain word only where it is about customers. */
export function namesCustomerColumn(
  { path, text }: { readonly path: string; readonly text: string },
  name: string,
): boolean {
  const isHere = /[A-Z]/.test(name) || CUSTOMER_ROOMS.some(room => path.startsWith(`${room}/`))
  return isHere && new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)
}

export const maxFilesOfColumn = (name: string): number => NAMED_BY_RULES[name]?.maxFiles ?? 3
