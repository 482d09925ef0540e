import { describe, expect, it } from 'vitest'
import { consentOf, withConsent } from '#client/surveys/with-consent.ts'

const draft = '{"title":"Phone","ownKey":{"kept":true},"pages":[]}'
const texts = { en: 'I agree that …', 'zh-cn': '我同意……' }

describe('the consent text of a draft', () => {
  it('is written in both languages, and taken out again, with all the rest kept', () => {
    const asked = withConsent(draft, texts)
    expect(JSON.parse(asked)).toEqual({
      ...JSON.parse(draft),
      consent: { default: texts.en, 'zh-cn': texts['zh-cn'] },
    })
    expect(consentOf(asked)).toEqual(texts)
    expect(JSON.parse(withConsent(asked, undefined))).toEqual(JSON.parse(draft))
  })

  it('is read in every way that a document may write it', () => {
    expect(consentOf(draft)).toEqual({ en: '', 'zh-cn': '' })
    expect(consentOf('{"consent":"Yes"}')).toEqual({ en: 'Yes', 'zh-cn': 'Yes' })
    expect(consentOf('{"consent":{"en":"Yes"}}')).toEqual({ en: 'Yes', 'zh-cn': '' })
  })
})
