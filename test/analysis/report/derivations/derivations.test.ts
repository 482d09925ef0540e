import { describe, expect, it } from 'vitest'
import { cellText } from '#analysis/report/cell-text.ts'
import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'
import { derivationsOf } from '#analysis/report/derivations/derivations.ts'
import type { Derivation } from '#analysis/report/document.ts'
import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from '#analysis/report/words.ts'
import { PHONE_CHANGES, PHONE_REPORT } from '../../../client/support/phone-report.ts'
import { drawnReport, UNDRAWN_REPORT } from '../support/assessed-report.ts'
import { phoneWords } from '../support/phone-words.ts'

const en = phoneWords('en')
const zh = phoneWords('zh-cn')
const compared = { changes: PHONE_CHANGES, waves: { earlier: '2026 Q1', later: '2026 Q3' } }

function derivation(key: DerivationKey, words: ReportWords, report = PHONE_REPORT): Derivation {
  const all = derivationsOf(report, compared, words)
  if (!Object.hasOwn(all, key)) throw new Error(`no derivation ${key}`)
  return all[key]
}

/** What goes in, as it is read. */
const cells = ({ inputs }: Derivation, words: ReportWords) =>
  (inputs?.rows ?? []).map(row => row.cells.map(cell => cellText(cell, words)))

describe('the derivation of an index', () => {
  it('can be added up by hand', () => {
    const own = derivation('index:satisfaction', en)
    const sum = cells(own, en).reduce((total, row) => total + Number(row[3]) * Number(row[6]), 0)
    // The printed shares and places are rounded, so the sum is 72.45 to a tenth.
    expect(Math.abs(sum - 72.4541)).toBeLessThan(0.1)
    expect(own.result).toBe('Σ share × place = 72.5')
  })

  it('names mean, scale, weight and share of each question', () => {
    expect(cells(derivation('index:image', en), en)[0]).toEqual([
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
    expect(derivation('index:image', zh).steps).toContain('若各题等权，则为 69.5。')
  })

  it('says the other formula where scales differ in length', () => {
    const indicators = PHONE_REPORT.indicators.map(indicator =>
      indicator.id === 'I2' ? { ...indicator, scale: { min: 1, max: 5 } } : indicator,
    )
    const { steps, result } = derivation('index:image', en, { ...PHONE_REPORT, indicators })
    expect(steps[1]).toMatch(/scales of different length/)
    expect(result).toBeUndefined()
  })

  it('says why there is none', () => {
    const constructs = PHONE_REPORT.constructs.map(({ index: _, ...rest }) => rest)
    expect(derivation('index:image', en, { ...PHONE_REPORT, constructs }).steps).toEqual([
      'There is no index: a question with a negative weight would count backwards.',
    ])
  })

  it('has a dash where a question has no such figure, and never NaN', () => {
    const indicators = PHONE_REPORT.indicators.map(
      ({ mean: _, outerWeight: _weight, ...rest }) => rest,
    )
    const row = cells(derivation('index:image', en, { ...PHONE_REPORT, indicators }), en)[0]
    expect(row.slice(1)).toEqual(['–', '1–10', '–', '–', '1.500', '0.700'])
  })
})

describe('the other derivations', () => {
  it('of a path: coefficient, error, interval, p and direct impact', () => {
    expect(cells(derivation('path:quality→satisfaction', en), en)).toEqual([
      ['Coefficient', '0.550'],
      ['Standard error', '0.050'],
      ['95% interval', '0.450 to 0.650'],
      ['p, two-sided', '0.010'],
      ['Impact of +5, along this arrow alone', '3.20'],
    ])
  })

  it('of an effect: total and impact', () => {
    const own = derivation('effect:quality→satisfaction', zh)
    expect(own.title).toBe('感知质量对顾客满意度的影响')
    expect(cells(own, zh)).toEqual([
      ['总效应（标准化）', '0.550'],
      ['提高 5 分的影响', '3.20'],
      ['95% 置信区间', '2.60 至 3.80'],
    ])
  })

  it('of a change: both waves with their errors, and the adjusted p', () => {
    expect(cells(derivation('change:quality', en), en)).toEqual([
      ['Earlier (2026 Q1)', '55.00 (Standard error 0.95)'],
      ['Later (2026 Q3)', '60.00 (Standard error 0.90)'],
      ['Difference', '5.00 (Standard error 1.31)'],
      ['p, two-sided', '0.067'],
      ['p, adjusted', '0.200'],
      ['Smallest change that shows', '3.67'],
    ])
  })

  it('of a measurement: what does not apply is said to', () => {
    const own = cells(derivation('reliability:value', en), en)
    expect(own[0]).toEqual(['α', 'not applicable'])
    expect(own[4]).toEqual(['R²', '0.300'])
  })

  it('of a question: who answered, and its weight and loading', () => {
    const own = derivation('indicator:Q2', zh)
    expect(own.title).toBe('题目“运行状况如何？”')
    expect(cells(own, zh)).toContainEqual(['作答人数', '400'])
    expect(cells(own, zh)).toContainEqual(['载荷', '0.800'])
  })
})

describe('the derivations of an assessment', () => {
  const drawn = drawnReport()
  const rows = (key: DerivationKey, report: IndexReport = drawn) =>
    cells(derivation(key, en, report), en)
  const names = (key: DerivationKey, report?: IndexReport) =>
    rows(key, report).map(([name]) => name)

  it('of a pair: both ratios with their bounds and how these were drawn', () => {
    expect(names('htmt:image→expectation')).toEqual([
      'HTMT',
      'HTMT, one-sided 95% bound',
      'HTMT2',
      'HTMT2, one-sided 95% bound',
      'Resamples',
      'Seed',
    ])
    expect(derivation('htmt:image→expectation', en, drawn).title).toBe(
      'HTMT of Image and expectation',
    )
  })

  it('of an arrow: the same figures for its effect size and its variance inflation', () => {
    expect(names('vif:image→expectation')).toEqual([
      'R²',
      'f², scores fixed',
      'f², re-estimated',
      'VIF',
    ])
    expect(rows('fSquared:image→expectation')).toEqual(rows('vif:image→expectation'))
  })

  it('of a route: its effect with interval and p', () => {
    const [route] = drawn.assessment?.drawn?.mediation.flatMap(({ routes }) => routes) ?? []
    const key: DerivationKey = `route:${route.constructs.join('→')}`
    expect(names(key)).toEqual([
      'Indirect effect',
      'Standard error',
      '95% interval',
      'p, two-sided',
    ])
    expect(derivation(key, zh, drawn).title).toContain(
      route.constructs.map(zh.construct).join(' → '),
    )
  })

  it('of a fit: its measures and the test by which they are weighed', () => {
    expect(names('fit:estimated')).toEqual([
      'SRMR',
      'd_ULS',
      'd_G',
      'Critical SRMR, 95%',
      'p of exact fit',
      'Resamples',
      'Seed',
    ])
  })

  it('of a prediction: its errors and how they were found', () => {
    const [first] = drawn.assessment?.drawn?.prediction?.indicators ?? []
    expect(names(`prediction:${first.indicator}`)).toEqual([
      'Q²predict',
      'RMSE, model',
      'RMSE, regression',
      'Repetitions',
      'Seed',
      'Answers (n)',
    ])
  })

  it('leave out what nothing has drawn yet', () => {
    expect(names('fit:estimated', UNDRAWN_REPORT)).toEqual(['SRMR', 'd_ULS', 'd_G'])
    expect(names('htmt:image→expectation', UNDRAWN_REPORT)).toEqual(['HTMT', 'HTMT2'])
    const keys = Object.keys(derivationsOf(UNDRAWN_REPORT, undefined, en))
    expect(keys.filter(key => /^(route|prediction|change):/.test(key))).toEqual([])
  })

  it('say NaN in neither language', () => {
    for (const words of [en, zh])
      expect(JSON.stringify(derivationsOf(drawn, compared, words))).not.toMatch(/NaN|null|\{\{/)
  })
})
