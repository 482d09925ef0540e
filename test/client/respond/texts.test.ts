import { describe, expect, it } from 'vitest'
import english from '#client/respond/texts/en.json' with { type: 'json' }
import { text } from '#client/respond/texts/text.ts'
import chinese from '#client/respond/texts/zh-cn.json' with { type: 'json' }

const placeholders = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort()

describe("the page's own words", () => {
  it('are the same in number and in what is filled in, in both languages', () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
    for (const [key, words] of Object.entries(english)) {
      const translated = Object.entries(chinese).find(([other]) => other === key)?.[1] ?? ''
      expect(placeholders(translated), key).toEqual(placeholders(words))
      expect(translated.trim(), key).not.toBe('')
    }
  })

  it('are Chinese with Chinese punctuation, not English left over', () => {
    for (const [key, words] of Object.entries(chinese)) {
      expect(words.replace(/\{\w+\}/g, ''), key).not.toMatch(/[a-z]{2}|[,.?!;:()](?!\w)/i)
    }
  })

  it('take their parameters, and keep a placeholder that none is given for', () => {
    expect(text('en', 'page', { page: 2, pages: 7 })).toBe('Page 2 of 7')
    expect(text('zh-cn', 'page', { page: 2, pages: 7 })).toBe('第 2 页，共 7 页')
    expect(text('en', 'page', { page: 2 })).toBe('Page 2 of {pages}')
  })
})
