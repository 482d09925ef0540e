import { getLocaleStrings } from 'survey-core'
import { describe, expect, it } from 'vitest'
import '#client/respond/questionnaire/chinese-words.ts'

describe("SurveyJS's own words", () => {
  it('are all there in Chinese, and fill in nothing that English does not', () => {
    const english = Object.entries(getLocaleStrings('en'))
    const chinese = getLocaleStrings('zh-cn')
    expect(english.length).toBeGreaterThan(100)
    for (const [key, words] of english) {
      const translated = String(chinese[key] ?? '')
      expect(translated, key).not.toBe('')
      for (const place of translated.match(/\{[^}]+\}/g) ?? []) {
        expect(String(words), key).toContain(place)
      }
    }
  })
})
