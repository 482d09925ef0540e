import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'

/** What the link asks for, else what the browser prefers, else English. */
export function chosenLanguage(search: string, preferred: readonly string[]): Locale {
  const asked = new URLSearchParams(search).get('lang')
  for (const tag of asked === null ? preferred : [asked, ...preferred]) {
    const locale = localeOf(tag)
    if (locale) return locale
  }
  return 'en'
}

/** Readers of other Chinese scripts are served better by Simplified Chinese than by English. */
function localeOf(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0]
  return language === 'zh' ? 'zh-cn' : LOCALES.find(locale => locale === language)
}
