import { describe, expect, it } from 'vitest'
import { chosenLanguage } from '#client/respond/link/languages.ts'

describe('the language of the page', () => {
  it.each([
    ['?lang=zh-cn', ['en'], 'zh-cn'],
    ['?lang=en', ['zh-CN'], 'en'],
    ['', ['zh-CN', 'en'], 'zh-cn'],
    ['', ['zh-Hant-TW'], 'zh-cn'],
    ['', ['en-GB', 'zh'], 'en'],
    ['', ['de-AT', 'zh_CN'], 'zh-cn'],
    ['', ['de', 'fr'], 'en'],
    ['', [], 'en'],
    ['?lang=de', ['zh'], 'zh-cn'],
    ['?lang=', ['zh'], 'zh-cn'],
  ] as const)(
    'is what %j asks for, else the first of %j that it speaks',
    (search, preferred, is) => {
      expect(chosenLanguage(search, preferred)).toBe(is)
    },
  )
})
