import type { Locale } from '../i18n/locale.ts'

/** A time of the organisation's clocks as it stands, whatever zone the reader is in. */
export function turnWords(locale: Locale, wallTime: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${wallTime}Z`))
}
