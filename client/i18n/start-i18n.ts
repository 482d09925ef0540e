import { createInstance, type i18n } from 'i18next'
import type { Locale } from './locale.ts'
import { RESOURCES } from './resources.ts'

/** An instance of its own, so that a test can have both languages side by side. */
export function startI18n(locale: Locale): i18n {
  const instance = createInstance()
  instance.init({
    lng: locale,
    fallbackLng: 'en',
    supportedLngs: ['en', 'zh-cn'],
    // Else "zh-cn" is looked up as "zh-CN" and found nowhere.
    lowerCaseLng: true,
    defaultNS: 'common',
    resources: RESOURCES,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return instance
}
