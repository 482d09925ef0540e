import { describe, expect, it } from 'vitest'
import type { PairOfGroups } from '#analysis/groups/group-comparison.ts'
import {
  type ComparisonRun,
  type GroupTitles,
  groupSection,
  groupSentences,
  groupTitle,
  pathVerdict,
} from '#analysis/report/sections/groups.ts'
import { phoneWords } from '../support/phone-words.ts'
import { blocksOf, raggedTables, rowsOf, slipsIn, tablesOf } from '../support/section-text.ts'

const en = phoneWords('en')
const zh = phoneWords('zh-cn')

const difference = (first: number, second: number, pAdjusted: number) => ({
  first,
  second,
  difference: first - second,
  p: pAdjusted / 2,
  pAdjusted,
})
const step = (value: number, p: number) => ({ value, p, low: -0.2, high: 0.2 })

const PAIR = {
  groups: ['young', 'old'],
  n: [120, 140],
  failed: 0,
  indices: [
    { construct: 'satisfaction', ...difference(72.45, 65.2, 0.012) },
    { construct: 'image', ...difference(60, 60.04, 0.9) },
  ],
  paths: [
    {
      from: 'image',
      to: 'satisfaction',
      ...difference(0.4, 0.1, 0.03),
      multiGroup: { oneSided: 0.02, p: 0.04, pAdjusted: 0.08 },
    },
    { from: 'quality', to: 'satisfaction', ...difference(0.5, 0.45, 0.6) },
  ],
  invariance: [
    {
      construct: 'satisfaction',
      configural: true,
      composition: { value: 0.999, threshold: 0.99, p: 0.4 },
      mean: step(0.12, 0.3),
      variance: step(-0.1, 0.0004),
      verdict: 'partial',
    },
    {
      construct: 'image',
      configural: true,
      composition: { value: 0.9, threshold: 0.99, p: 0.01 },
      mean: step(0.12, 0.3),
      variance: step(-0.1, 0.4),
      verdict: 'none',
    },
  ],
  verdict: 'none',
  levelsComparable: true,
} as unknown as PairOfGroups

const RUN: ComparisonRun = {
  engine: 'assay 0.3.0',
  createdAt: '2026-08-20T08:00:00.000Z',
  result: {
    groups: [
      { label: 'young', n: 120 },
      { label: 'old', n: 1400 },
    ],
    tooSmall: ['other'],
    comparison: {
      permutations: 1000,
      resamples: 1000,
      seed: 7,
      level: 0.95,
      pairs: [PAIR],
      findings: [
        { code: 'few-cases', verdict: 'acceptable', about: [], value: 25, threshold: 30, n: 25 },
      ],
    },
  },
}

const AGES: GroupTitles = { by: 'question', titles: { young: 'Under 30', old: '30 and over' } }
const report = { focus: 'satisfaction' }

describe('the section of a comparison of groups', () => {
  it('says who was compared, whether the focus differs, and who was not compared', () => {
    expect(groupSentences(RUN, AGES, 'satisfaction', en)).toEqual([
      'Compared are Under 30 (n = 120) and 30 and over (n = 1,400).',
      'Customer satisfaction clearly differs: 72.5 for Under 30 and 65.2 for 30 and over (p 0.012).',
      'One effect clearly differs between groups.',
      'other has fewer than 10 usable answers and was not compared.',
    ])
  })

  it('does not rank groups that cannot be compared', () => {
    const comparison = {
      ...RUN.result.comparison,
      pairs: [{ ...PAIR, levelsComparable: false, paths: [] }],
    }
    const sentences = groupSentences(
      { ...RUN, result: { ...RUN.result, tooSmall: [], comparison } },
      AGES,
      'satisfaction',
      en,
    )
    expect(sentences).toHaveLength(3)
    expect(sentences[1]).toMatch(/^Some constructs are made up differently for Under 30 and/)
    expect(sentences[2]).toBe('What drives satisfaction does not clearly differ between groups.')
  })

  it('has the indices first, the tests one click away, and how they were made', () => {
    const section = groupSection(RUN, AGES, report, en)
    expect(section.blocks.map(({ kind }) => kind)).toEqual([
      'table',
      'details',
      'details',
      'remark',
    ])
    expect(tablesOf(section).map(({ id }) => id)).toEqual([
      'group-indices-1',
      'group-paths-1',
      'group-invariance-1',
    ])
    expect(rowsOf(section, 'group-indices-1', en)).toEqual({
      satisfaction: ['Customer satisfaction', '72.5', '65.2', '+7.3', '0.012', 'clearly different'],
      image: ['Image', '60.0', '60.0', '0.0', '0.900', 'not comparable'],
    })
    expect(rowsOf(section, 'group-paths-1', en)['image→satisfaction']?.slice(4)).toEqual([
      '0.030',
      '0.080',
      'the tests disagree',
    ])
    expect(rowsOf(section, 'group-paths-1', en)['quality→satisfaction']?.[5]).toBe('–')
    expect(rowsOf(section, 'group-invariance-1', en).satisfaction?.[4]).toBe('−0.100 (p < 0.001)')
  })

  it('is whole in both languages, and says nothing of findings where there are none', () => {
    const clean = { ...RUN.result, comparison: { ...RUN.result.comparison, findings: [] } }
    for (const words of [en, zh]) {
      const section = groupSection({ ...RUN, result: clean }, AGES, report, words)
      expect(slipsIn(section, words)).toEqual([])
      expect(raggedTables(section)).toEqual([])
      expect(blocksOf(section).some(({ kind }) => kind === 'findings')).toBe(false)
    }
  })

  it('calls a group by its title in findings, too', () => {
    const comparison = {
      ...RUN.result.comparison,
      findings: [
        {
          code: 'group-few-cases',
          verdict: 'acceptable',
          about: ['young'],
          value: 45,
          threshold: 100,
          n: 45,
        } as const,
      ],
    }
    const section = groupSection(
      { ...RUN, result: { ...RUN.result, comparison } },
      AGES,
      report,
      en,
    )
    expect(JSON.stringify(section.blocks)).toContain('Group Under 30 has only 45 answers')
  })
})

describe('the title of a group', () => {
  it('is that of the answer, or the name of the language', () => {
    expect(groupTitle('old', AGES, en)).toBe('30 and over')
    expect(groupTitle('north', { by: 'label', titles: {} }, en)).toBe('north')
    const languages: GroupTitles = { by: 'locale', titles: {} }
    expect(groupTitle('zh-cn', languages, en)).toBe('Simplified Chinese')
    expect(groupTitle('en', languages, zh)).toBe('英语')
  })
})

describe('the verdict on an arrow in two groups', () => {
  it('is clear where both tests find a difference', () => {
    expect(pathVerdict(0.04, 0.04)).toBe('differs')
    expect(pathVerdict(0.04, 0.05)).toBe('disputed')
    expect(pathVerdict(0.06, 0.04)).toBe('disputed')
    expect(pathVerdict(0.06, 0.07)).toBe('alike')
    expect(pathVerdict(0.04)).toBe('differs')
  })
})
