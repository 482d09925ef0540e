import { describe, expect, it } from 'vitest'
import type { CaseCondition, RuleBook } from '#client/cases/case.ts'
import { conditionOf, conditionWords } from '#client/cases/condition-words.ts'
import { readerOf } from '#client/i18n/reader.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'

const book: RuleBook = {
  rules: [],
  indicators: [{ id: 'CUSA1', title: { default: 'Overall', 'zh-cn': '总体' }, min: 1, max: 10 }],
  texts: [{ id: 'why', title: 'Why?' }],
  recommendations: [{ id: 'nps', title: 'Recommend?' }],
}
const nothing: RuleBook = { rules: [], indicators: [], texts: [], recommendations: [] }

describe('a new condition', () => {
  it.each([
    ['score', { kind: 'score', indicator: 'CUSA1', atMost: 4 }],
    ['detractor', { kind: 'detractor', question: 'nps' }],
    ['words', { kind: 'words', question: null, pattern: '' }],
    ['tag', { kind: 'tag', tag: '' }],
    ['segment', { kind: 'segment', segmentId: '' }],
  ] as const)('about a %s starts with what the survey has', (kind, condition) => {
    expect(conditionOf(kind, book)).toEqual(condition)
  })

  it('counts as low the lowest third of a scale', () => {
    const [indicator] = book.indicators
    const wide = { ...book, indicators: [{ ...indicator, min: 0, max: 100 }] }
    expect(conditionOf('score', wide)).toMatchObject({ atMost: 33 })
  })

  it('is empty where the survey has no such question', () => {
    expect(conditionOf('detractor', nothing)).toEqual({ kind: 'detractor', question: '' })
    expect(conditionOf('score', nothing)).toMatchObject({ indicator: '' })
  })
})

describe('a condition in words', () => {
  const words = (condition: CaseCondition, locale: 'en' | 'zh-cn' = 'en') => {
    const i18n = startI18n(locale)
    const named = { book, segments: [{ id: 's1', name: 'Key accounts' }] }
    return conditionWords(condition, named, i18n.getFixedT(locale, 'cases'), readerOf(locale))
  }

  it.each<[CaseCondition, string]>([
    [{ kind: 'score', indicator: 'CUSA1', atMost: 4 }, '“Overall” at 4 or lower'],
    [{ kind: 'detractor', question: 'nps' }, '“Recommend?” at 0 to 6'],
    [{ kind: 'words', question: null, pattern: 'refund' }, 'Any text contains “refund”'],
    [{ kind: 'words', question: 'why', pattern: 'slow' }, 'Why? contains “slow”'],
    [{ kind: 'tag', tag: 'vip' }, 'the customer has the tag “vip”'],
    [{ kind: 'segment', segmentId: 's1' }, 'the customer belongs to “Key accounts”'],
    [{ kind: 'segment', segmentId: 'gone' }, 'the customer belongs to “–”'],
  ])('%j', (condition, text) => {
    expect(words(condition)).toBe(text)
  })

  it('names the question in the language of the reader', () => {
    expect(words({ kind: 'score', indicator: 'CUSA1', atMost: 4 }, 'zh-cn')).toContain('总体')
  })
})
