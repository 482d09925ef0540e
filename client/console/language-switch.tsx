import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Locale, languageTag, rememberLocale } from '../i18n/locale.ts'
import { useReader } from '../i18n/use-reader.ts'

const OTHER = {
  en: { locale: 'zh-cn', name: '中文' },
  'zh-cn': { locale: 'en', name: 'English' },
} as const satisfies Record<Locale, { locale: Locale; name: string }>

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const { locale: current } = useReader()
  const { locale, name } = OTHER[current]
  return (
    <Button
      variant="subtle"
      color="gray"
      lang={languageTag(locale)}
      onClick={() => {
        rememberLocale(locale)
        document.documentElement.lang = languageTag(locale)
        i18n.changeLanguage(locale)
      }}
    >
      {name}
    </Button>
  )
}
