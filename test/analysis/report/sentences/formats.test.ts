import { describe, expect, it } from 'vitest'
import { formatsFor } from '#analysis/report/sentences/formats.ts'

const en = formatsFor('en')
const zh = formatsFor('zh-cn')

describe('formats', () => {
  it('write a minus as a minus, and none before what rounds to zero', () => {
    expect(en.index(-3.14)).toBe('−3.1')
    expect(en.index(-0.04)).toBe('0.0')
    expect(en.signedIndex(-0.04)).toBe('0.0')
    expect(en.signedIndex(2.06)).toBe('+2.1')
    expect(zh.signedIndex(-2.06)).toBe('−2.1')
  })

  it('keep the decimals that a column needs', () => {
    expect(en.index(72)).toBe('72.0')
    expect(en.statistic(0.5)).toBe('0.500')
    expect(en.coefficient(0.5)).toBe('0.50')
    expect(en.shareInColumn(0.36)).toBe('36.0%')
    expect(en.share(0.36)).toBe('36%')
    expect(en.plain(0.25)).toBe('0.25')
  })

  it('never write a p-value as 0', () => {
    expect(en.probability(0)).toBe('< 0.001')
    expect(en.probability(0.0123)).toBe('0.012')
  })

  it('follow the language in lists, thousands and days', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙')
    expect(en.count(8239)).toBe('8,239')
    expect(zh.day('2026-11-21T12:00:00Z')).toBe('2026年11月21日')
    expect(en.day('2026-11-21T12:00:00Z')).toBe('21 Nov 2026')
  })
})
