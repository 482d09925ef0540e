import { describe, expect, it } from 'vitest'
import { preferredLocale } from '#client/i18n/locale.ts'

describe('preferredLocale', () => {
  it('keeps to what the reader chose', () => {
    expect(preferredLocale('zh-cn', ['en-GB'])).toBe('zh-cn')
    expect(preferredLocale('fr', ['en-GB'])).toBe('en')
  })

  it('follows the first of the browser’s languages that it speaks', () => {
    expect(preferredLocale(null, ['fr-FR', 'zh-TW', 'en'])).toBe('zh-cn')
    expect(preferredLocale(null, ['de', 'en-US', 'zh'])).toBe('en')
    expect(preferredLocale(null, ['fr'])).toBe('en')
  })
})
