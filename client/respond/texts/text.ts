import type { Locale } from '#survey-definitions/localized-text.ts'
import english from './en.json'
import chinese from './zh-cn.json'

export type TextKey = keyof typeof english

const TEXTS: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = {
  en: english,
  'zh-cn': chinese,
}

/** The page's own words; `{name}` is replaced by the parameter of that name. */
export function text(
  locale: Locale,
  key: TextKey,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  return TEXTS[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters[name] ?? whole),
  )
}
