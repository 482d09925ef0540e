import { describe, expect, it } from 'vitest'
import { FINDING_WORDS, type Finding, findingText } from '#analysis'
import { ENGINE } from '#analysis/report/engine.ts'
import { LIMIT_WORDS } from '#analysis/report/limit-words.ts'
import packageJson from '../../../package.json' with { type: 'json' }

const titles = { quality: 'Perceived quality', q3: 'Network' }
const finding: Finding = {
  code: 'high-missing-rate',
  verdict: 'poor',
  about: ['quality', 'q3'],
  value: 0.1234,
  threshold: 0.1,
  n: 1234,
}

describe('findingText', () => {
  it('puts titles and numbers into the words', () => {
    expect(findingText(finding, 'en', titles)).toContain('12.3% of the answers to Network')
    expect(findingText(finding, 'zh-cn', { q3: '网络' })).toContain('“网络”有 12.3% 的回答缺失')
    expect(findingText({ ...finding, code: 'few-cases', threshold: 2000 }, 'en')).toContain(
      'Only 1,234 answers: fewer than 2,000',
    )
  })

  it('calls what has no title by its id, even an odd one', () => {
    expect(findingText({ ...finding, about: ['a', 'constructor'] }, 'en')).toContain(
      'the answers to constructor are',
    )
  })
})

describe('the words of findings', () => {
  const codes = Object.keys(FINDING_WORDS.en)

  it('are there for the same codes in both languages', () => {
    expect(Object.keys(FINDING_WORDS['zh-cn']).sort()).toEqual([...codes].sort())
  })

  it.each(Object.entries(FINDING_WORDS))('in %s use only parts that a finding has', (_, words) => {
    const parts = [
      ...Object.keys(LIMIT_WORDS),
      'construct',
      'other',
      'indicator',
      'value',
      'threshold',
      'n',
    ]
    for (const text of Object.values(words))
      for (const [, part] of text.matchAll(/\{\{(\w+)\}\}/g)) expect(parts).toContain(part)
  })

  it.each(codes)('for %s are Chinese in Chinese', code => {
    const words: Readonly<Record<string, string>> = FINDING_WORDS['zh-cn']
    expect(words[code]).toMatch(/[\u4e00-\u9fff].*。$/s)
  })
})

describe('the engine', () => {
  it('carries the version of the package', () => {
    expect(ENGINE).toBe(`assay ${packageJson.version}`)
  })
})
