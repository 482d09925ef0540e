import { describe, expect, it } from 'vitest'
import { earlyAnswers, earlyQuestions } from '#client/respond/early/early-questions.ts'
import { meantReceipt } from '#client/respond/receipt/receipt.ts'
import { begunResponse } from '#client/respond/response/local-response.ts'
import { preferredLanguages, servePage } from '#client/respond/served/serve-page.ts'

const TEMPLATE =
  '<html lang="en"><title>Questionnaire</title><body><div id="respond"></div></body></html>'
const scale = {
  type: 'rating',
  name: 'trust',
  title: { default: 'Trust </script>?', 'zh-cn': '信任？' },
  dontKnow: true,
  isRequired: true,
}
const definition = {
  title: { default: 'Phones & more', 'zh-cn': '电话' },
  pages: [{ name: 'first', elements: [scale] }],
}
const link = {
  state: 'open' as const,
  privacy: 'anonymous' as const,
  isDemo: false,
  versionId: 'v',
  definition,
}
const served = (search = '', acceptLanguage = 'en', more: object = {}) =>
  servePage(TEMPLATE, {
    link: { ...link, ...more },
    pathname: '/r/token',
    search,
    acceptLanguage,
  })

describe('the page as it is served', () => {
  it('holds the first questions in the language that was asked for', () => {
    expect(served('', 'zh-TW,en;q=0.5')).toContain('<html lang="zh-CN"><title>电话</title>')
    expect(served('', 'zh')).toContain('信任？')
    expect(served('?lang=en', 'zh')).toContain('<html lang="en"><title>Phones &amp; more</title>')
    const personal = {
      id: crypto.randomUUID(),
      language: 'zh-cn',
      isBegun: false,
      isAnswered: false,
    }
    expect(served('', 'en', { personal })).toContain('<html lang="zh-CN">')
  })

  it('ends none of its elements before their end, whatever an author wrote', () => {
    const page = served()
    expect(page.match(/<\/script>/g)).toHaveLength(1)
    const json = /type="application\/json"[^>]*>(.*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual({ kind: 'link', link })
  })

  it('says what is the matter where there is nothing to answer, and of a receipt nothing yet', () => {
    const closed = served('', 'en', { state: 'closed', definition: undefined })
    expect(closed).toContain('This survey has closed</h2>')
    expect(closed).toContain('<title>This survey has closed</title>')
    expect(served('', 'en', { state: 'paused' })).toContain('This survey is taking a break')
    const asked = { link, pathname: '/r/token/receipt', search: '', acceptLanguage: 'en' }
    expect(servePage(TEMPLATE, asked)).not.toContain('radiogroup')
    const unknown = servePage(TEMPLATE, { ...asked, link: 'unknown', pathname: '/r/token' })
    expect(unknown).toContain('<title>No survey found for this link</title>')
  })

  it('hands over what was ticked in it', () => {
    const questions = earlyQuestions(definition, 'en') ?? []
    expect(earlyAnswers(questions, [['early-0', '4']])).toEqual({ trust: 5 })
    expect(earlyAnswers(questions, [['early-0', 'on']])).toEqual({ trust: 'dontknow' })
    expect(earlyAnswers(questions, [['early-7', '4']])).toEqual({})
  })
})

describe('what a respondent brings along', () => {
  it('is read by weight: the languages of a browser', () => {
    expect(preferredLanguages('en;q=0.3, zh-CN, fr;q=0')).toEqual(['zh-CN', 'en'])
    expect(preferredLanguages(undefined)).toEqual([])
  })

  it('is read as it was meant: a receipt', () => {
    expect(meantReceipt(' 7k3m-o1li 22AB ')).toBe('7K3M011122AB')
  })

  it('is the same response on every device: a personal link', () => {
    const id = crypto.randomUUID()
    const personal = { id, language: 'en', isBegun: true, isAnswered: false } as const
    const response = begunResponse('a-token', { privacy: 'anonymous', personal }, 'en')
    expect(response).toMatchObject({ id: personal.id, secret: 'a-token' })
    expect(response.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/)
  })
})
