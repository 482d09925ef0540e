import { describe, expect, it } from 'vitest'
import type { KanoFeature } from '#analysis/kano/kano-feature.ts'
import { kanoReport } from '#analysis/kano/kano-report.ts'
import { FINDING_WORDS, findingText } from '#analysis/report/finding-text.ts'
import { pairIn, pairsOf, unchecked } from './pairs.ts'
import { PUBLISHED } from './published-table.ts'

const STUDY: readonly KanoFeature[] = PUBLISHED.map(({ feature, counts }) => ({
  feature,
  pairs: pairsOf(counts),
}))

const codesOf = (features: readonly KanoFeature[], name = features[0].feature) =>
  kanoReport(features, { resamples: 20 })
    .findings.filter(({ about }) => about[0] === name)
    .map(({ code }) => code)

describe('kanoReport', () => {
  const report = kanoReport(STUDY, { latentClasses: { maximumClasses: 2, starts: 3 } })

  it('survives JSON as it is', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(JSON.stringify(report)).not.toMatch(/null|NaN/)
  })

  it('says how it was made', () => {
    expect(report.settings).toEqual({
      table: 'standard',
      alpha: 0.1,
      tieGap: 0.05,
      level: 0.95,
      cut: 'half',
      resamples: 2000,
      seed: 20260101,
      alphaCut: 0.4,
      driftAlpha: 0.05,
      generator: 'sfc32(seed, resample)',
    })
    expect(report.n).toBe(296)
    expect(report.cut).toEqual({ at: 'half', better: 0.5, worse: -0.5 })
  })

  it('is the same document for the same input', () => {
    expect(kanoReport(STUDY, { latentClasses: { maximumClasses: 2, starts: 3 } })).toEqual(report)
  })

  it('places the published features, and is certain where the intervals are', () => {
    expect(report.features.map(({ quadrant }) => quadrant?.category)).toEqual([
      'O',
      'M',
      'A',
      'O',
      'I',
    ])
    expect(report.features.map(({ quadrant }) => quadrant?.certain)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })

  it('finds what a reader must know of the published features', () => {
    expect(report.findings.map(({ code, about }) => [about[0], code])).toEqual([
      ['Excellent service', 'kano-fong-overstates'],
      ['Hotline', 'kano-majority-against-mode'],
      ['Hotline', 'kano-lead-not-significant'],
      ['Loan machine', 'kano-mixed-class'],
      ['Loan machine', 'kano-lead-not-significant'],
    ])
    const [fong] = report.findings
    expect(fong).toMatchObject({ verdict: 'acceptable', threshold: 0.1, source: 'Fong 1996' })
    expect(fong.value).toBeCloseTo(0.1588, 4)
  })

  it('leaves the memberships of respondents out', () => {
    expect(report.latentClasses).toBeDefined()
    expect(report.latentClasses).not.toHaveProperty('memberships')
  })

  it('cuts the plane at the means where asked', () => {
    const { cut, features } = kanoReport(STUDY, { cut: 'means', resamples: 20 })
    const mean = features.reduce((sum, { better }) => sum + (better?.value ?? 0), 0) / 5
    expect(cut.at).toBe('means')
    expect(cut.better).toBeCloseTo(mean, 12)
  })

  it('weighs features by stated importance, and tells their QFD weight', () => {
    const rated = (feature: string, category: 'M' | 'A' | 'I', importance: number) => ({
      feature,
      pairs: Array.from({ length: 40 }, () => ({ ...pairIn(category), importance })),
      qfd: { improvementRatio: 1.25, salesPoint: 1.2 },
    })
    const { features } = kanoReport([rated('a', 'M', 9), rated('b', 'A', 3), rated('c', 'I', 3)], {
      resamples: 20,
    })
    const [a, b, c] = features
    expect(a.importance).toMatchObject({ mean: 9, n: 40 })
    expect(a.importanceWeight).toBeCloseTo(0.75, 12)
    expect(b.importanceWeight).toBeCloseTo(0.25, 12)
    expect(c.importanceWeight).toBe(0)
    expect(b.byImportance?.better).toBeCloseTo(1 / 3, 12)
    expect(a.continuousByImportance?.weighting).toBe('importance')
    expect(a.qfd?.weight).toBeCloseTo(9 * 1.5625 * 1.2, 12)
    expect((a.qfd?.share ?? 0) + (b.qfd?.share ?? 0)).toBeCloseTo(1, 12)
    expect(c.qfd).toBeUndefined()
  })

  it('tests drift by name, and names what it cannot compare', () => {
    const earlier = [
      { feature: 'app', pairs: pairsOf([20, 40, 100, 40]) },
      { feature: 'gone', pairs: pairsOf([10]) },
    ]
    const later = [
      { feature: 'new', pairs: pairsOf([30]) },
      { feature: 'app', pairs: pairsOf([45, 70, 60, 25]) },
    ]
    const found = kanoReport(later, { earlier, resamples: 20 })
    expect(found.drift).toMatchObject([{ feature: 'app', drift: 'forward' }])
    expect(found.notCompared).toEqual(['new', 'gone'])
    expect(found.findings).toContainEqual({
      code: 'kano-drift-forward',
      verdict: 'information',
      about: ['app'],
      value: 0.64125,
      threshold: 0.5,
      source: 'Kano 2001',
      n: 400,
    })
    expect(kanoReport(later, { resamples: 20 }).drift).toBeUndefined()
  })

  it('evaluates split answers beside the plain ones', () => {
    const split = { functional: [0.6, 0.4, 0, 0, 0], dysfunctional: [0, 0, 0.2, 0.3, 0.5] }
    const { features } = kanoReport([{ feature: 'a', pairs: pairsOf([3]), splits: [split] }], {
      alphaCut: 0.3,
    })
    expect(features[0].fuzzy).toMatchObject({ alphaCut: 0.3, category: 'O' })
    expect(report.features[0].fuzzy).toBeUndefined()
  })

  it('counts by the table asked for', () => {
    const features = [{ feature: 'a', pairs: [{ functional: 2, dysfunctional: 2 } as const] }]
    expect(kanoReport(features).features[0].counts.I).toBe(1)
    expect(kanoReport(features, { table: 'pouliot' }).features[0].counts.Q).toBe(1)
  })

  it('is empty for no feature', () => {
    expect(kanoReport([])).toMatchObject({ n: 0, features: [], findings: [] })
  })

  it('names feature and respondent of an answer that cannot be', () => {
    const pair = pairIn('M')
    const wild = (change: object) => [{ feature: 'app', pairs: [pair, { ...pair, ...change }] }]
    expect(() => kanoReport(wild({ functional: unchecked(6) }))).toThrow(
      'app, respondent 1: 6 is not an answer from 1 to 5',
    )
    expect(() => kanoReport(wild({ importance: 0 }))).toThrow(
      'app, respondent 1: importance 0 is off 1 to 9',
    )
    expect(() => kanoReport(wild({ caseWeight: -1 }))).toThrow(
      'app, respondent 1: invalid case weight -1',
    )
  })

  it.each([
    [{ alpha: 2 }, 'invalid alpha: 2'],
    [{ level: 0 }, 'invalid level: 0'],
    [{ tieGap: -0.1 }, 'invalid tieGap: -0.1'],
    [{ alphaCut: 1.1 }, 'invalid alphaCut: 1.1'],
    [{ resamples: -1 }, 'invalid resamples: -1'],
    [{ seed: 0.5 }, 'invalid seed: 0.5'],
    [{ driftAlpha: 1 }, 'invalid driftAlpha: 1'],
  ])('refuses %j', (options, message) => {
    expect(() => kanoReport(STUDY, options)).toThrow(message)
  })
})

describe('findings of a feature', () => {
  const study = (...counts: number[]) => [{ feature: 'app', pairs: pairsOf(counts) }]

  it.each([
    [study(), ['kano-no-answers']],
    [study(4), ['kano-few-pairs', 'kano-fong-overstates']],
    [study(29), ['kano-few-pairs']],
    [study(80, 0, 0, 10), []],
    [study(80, 0, 0, 10, 0, 8), ['kano-suspicious-share']],
    [study(5, 5, 5, 10, 80, 0), ['kano-reverse-mode']],
    [study(0, 0, 40, 42, 18), ['kano-near-tie', 'kano-lead-not-significant']],
    [study(20, 40, 80, 120), ['kano-majority-against-mode']],
  ])('%#', (features, codes) => {
    expect(codesOf(features)).toEqual(codes)
  })

  it('grades a suspicious share and a small base', () => {
    const verdict = (counts: number[]) =>
      kanoReport(study(...counts), { resamples: 20 }).findings[0].verdict
    expect(verdict([80, 0, 0, 12, 0, 8])).toBe('acceptable')
    expect(verdict([80, 0, 0, 9, 0, 11])).toBe('poor')
    expect(verdict([9])).toBe('inadmissible')
    expect(verdict([10])).toBe('poor')
  })

  it('are told in words that leave no gap, in both languages', () => {
    const { findings } = kanoReport(
      [...STUDY, ...study(80, 0, 0, 10, 0, 8), { feature: 'none', pairs: [] }],
      { resamples: 20 },
    )
    for (const locale of ['en', 'zh-cn'] as const)
      for (const finding of findings)
        expect(findingText(finding, locale)).not.toMatch(/\{\{|undefined|NaN/)
    const suspicious = findings.find(({ code }) => code === 'kano-suspicious-share')
    expect(suspicious && findingText(suspicious, 'en')).toMatch(/^8.2% of the answers about app/)
    expect(FINDING_WORDS.en['kano-fong-overstates']).toContain('Fong')
  })
})
