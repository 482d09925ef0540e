import { describe, expect, it } from 'vitest'
import { deriveChange } from '#client/reports/derivations/derive-change.ts'
import { deriveEffect } from '#client/reports/derivations/derive-effect.ts'
import { deriveIndex } from '#client/reports/derivations/derive-index.ts'
import { deriveIndicator } from '#client/reports/derivations/derive-indicator.ts'
import { derivePath } from '#client/reports/derivations/derive-path.ts'
import { deriveReliability } from '#client/reports/derivations/derive-reliability.ts'
import { provenance } from '#client/reports/provenance.ts'
import { PHONE_CHANGES, PHONE_REPORT } from '../support/phone-report.ts'
import { PHONE_WAVE } from '../support/phone-wave.ts'
import { wordsIn } from '../support/words-in.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-cn')

describe('the derivation of an index', () => {
  it('can be added up by hand', () => {
    const { inputs, result } = deriveIndex(PHONE_REPORT, 'satisfaction', en)
    const sum = (inputs?.rows ?? []).reduce(
      (total, { cells }) => total + Number(cells[3]) * Number(cells[6]),
      0,
    )
    // The printed shares and places are rounded, so the sum is 72.45 to a tenth.
    expect(Math.abs(sum - 72.4541)).toBeLessThan(0.1)
    expect(result).toBe('Σ share × place = 72.5')
  })

  it('names mean, scale, weight and share of each question', () => {
    const { inputs } = deriveIndex(PHONE_REPORT, 'image', en)
    expect(inputs?.rows[0]?.cells).toEqual([
      'It can be trusted.',
      '7.300',
      '1–10',
      '70.00',
      '0.700',
      '1.500',
      '0.700',
    ])
  })

  it('says what the index would be with equal weights', () => {
    expect(deriveIndex(PHONE_REPORT, 'image', zh).steps).toContain('若各题等权，则为 69.5。')
  })

  it('says the other formula where scales differ in length', () => {
    const indicators = PHONE_REPORT.indicators.map(indicator =>
      indicator.id === 'I2' ? { ...indicator, scale: { min: 1, max: 5 } } : indicator,
    )
    const { steps, result } = deriveIndex({ ...PHONE_REPORT, indicators }, 'image', en)
    expect(steps[1]).toMatch(/scales of different length/)
    expect(result).toBeUndefined()
  })

  it('says why there is none', () => {
    const constructs = PHONE_REPORT.constructs.map(({ index: _, ...rest }) => rest)
    const { steps } = deriveIndex({ ...PHONE_REPORT, constructs }, 'image', en)
    expect(steps).toEqual([
      'There is no index: a question with a negative weight would count backwards.',
    ])
  })
})

describe('the other derivations', () => {
  const cells = ({ inputs }: ReturnType<typeof derivePath>) =>
    (inputs?.rows ?? []).map(row => row.cells)

  it('of a path: coefficient, error, interval, p and direct impact', () => {
    expect(cells(derivePath(PHONE_REPORT, { from: 'quality', to: 'satisfaction' }, en))).toEqual([
      ['Coefficient', '0.550'],
      ['Standard error', '0.050'],
      ['95% interval', '0.450 to 0.650'],
      ['p, two-sided', '0.010'],
      ['Impact of +5, along this arrow alone', '3.20'],
    ])
  })

  it('of an effect: total and impact', () => {
    const derivation = deriveEffect(PHONE_REPORT, { from: 'quality', to: 'satisfaction' }, zh)
    expect(derivation.title).toBe('感知质量对顾客满意度的影响')
    expect(cells(derivation)).toEqual([
      ['总效应（标准化）', '0.550'],
      ['提高 5 分的影响', '3.20'],
      ['95% 置信区间', '2.60 至 3.80'],
    ])
  })

  it('of a change: both waves with their errors, and the adjusted p', () => {
    const waves = { earlier: '2026 Q1', later: '2026 Q3' }
    const derivation = deriveChange(PHONE_CHANGES[1], waves, en)
    expect(cells(derivation)).toEqual([
      ['Earlier (2026 Q1)', '55.00 (Standard error 0.95)'],
      ['Later (2026 Q3)', '60.00 (Standard error 0.90)'],
      ['Difference', '5.00 (Standard error 1.31)'],
      ['p, two-sided', '0.067'],
      ['p, adjusted', '0.200'],
      ['Smallest change that shows', '3.67'],
    ])
  })

  it('of a measurement: what does not apply is said to', () => {
    const derivation = deriveReliability(PHONE_REPORT, 'value', en)
    expect(cells(derivation)[0]).toEqual(['α', 'not applicable'])
    expect(cells(derivation)[4]).toEqual(['R²', '0.300'])
  })

  it('of a question: who answered, and its weight and loading', () => {
    const derivation = deriveIndicator(PHONE_REPORT, 'Q2', zh)
    expect(derivation.title).toBe('题目“运行状况如何？”')
    expect(cells(derivation)).toContainEqual(['作答人数', '400'])
    expect(cells(derivation)).toContainEqual(['载荷', '0.800'])
  })
})

describe('provenance', () => {
  const lines = Object.fromEntries(provenance(PHONE_WAVE, en))

  it('says everything that the figures can be computed from again', () => {
    expect(lines).toMatchObject({
      Wave: 'Phone company · 2026 Q3',
      'Questionnaire version': '2',
      'Answers (n)': '412, 12 of them partial',
      'Inner weights': 'path',
      'Missing answers': 'replace by the mean',
      'Partial answers': 'included',
      Resamples: '5,000',
      Seed: '4',
      Engine: 'assay 0.2.0',
      'Fingerprint of the data': 'abc123',
      'Index run': 'run1',
    })
  })

  it('says that the intervals are to follow where no run has made them', () => {
    const { uncertainty: _, ...pathModel } = PHONE_REPORT
    const { engine, n, partials, options } = pathModel
    const report = { engine, n, partials, options, pathModel, findings: [] }
    const early = provenance({ ...PHONE_WAVE, report, run: undefined }, zh)
    expect(early).toContainEqual(['置信区间', '计算中'])
    expect(early.map(([name]) => name)).not.toContain('随机种子')
  })

  it('is empty without a report', () => {
    expect(provenance({ ...PHONE_WAVE, report: undefined }, en)).toEqual([])
  })
})
