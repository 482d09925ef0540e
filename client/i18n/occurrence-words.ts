import type { Locale } from './locale.ts'

/** A moment with its weekday as clocks in the zone show it, and how far they are from Greenwich then. */
export function occurrenceWords(locale: Locale, iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(iso))
}
