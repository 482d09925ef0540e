import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { text } from '../texts/text.ts'
import type { LinkRead } from './read-link.ts'
import { whyNothing } from './why-nothing.ts'

/** What a tab and a list of places visited call the page: the survey, or what the page says. */
export function pageTitle(read: LinkRead | undefined, locale: Locale, isReceipt: boolean): string {
  const link = read?.kind === 'link' ? read.link : undefined
  const title = textIn(link?.definition?.title, locale)
  if (title !== undefined) return title
  if (isReceipt) return text(locale, 'receiptTitle')
  if (!read || link?.definition) return text(locale, 'questionnaire')
  return text(locale, `${read.kind === 'link' ? whyNothing(read.link) : read.kind}Title`)
}
