import type { Locale } from '../i18n/locale.ts'

/** A moment as clocks in the zone show it. */
export function momentInZone(locale: Locale, iso: string, timeZone: string): string {
  const region = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(region, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
}

/** The same as a field for day and time takes it: "2026-11-22T09:30". */
export function wallTimeIn(iso: string | null, timeZone: string): string {
  if (iso === null) return ''
  // Swedish writes times as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
    .format(new Date(iso))
    .replace(' ', 'T')
}
