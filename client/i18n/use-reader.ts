import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Reader, readerOf } from './reader.ts'

export function useReader(): Reader {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'zh-cn' ? 'zh-cn' : 'en'
  return useMemo(() => readerOf(locale), [locale])
}
