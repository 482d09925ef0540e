import { describe, expect, it } from 'vitest'
import type { ImpactAsymmetryPart } from '#analysis/report/impact-asymmetry-part.ts'
import type { LoyaltyCurvePart } from '#analysis/report/loyalty-curve-part.ts'
import {
  asymmetrySentences,
  impactAsymmetrySection,
} from '#analysis/report/sections/impact-asymmetry.ts'
import { loyaltyCurveSection, loyaltySentences } from '#analysis/report/sections/loyalty-curve.ts'
import { phoneWords } from '../support/phone-words.ts'
import { raggedTables, rowsOf, slipsIn } from '../support/section-text.ts'

const en = phoneWords('en')
const zh = phoneWords('zh-cn')

const fitted = { residualSquares: 10, rSquared: 0.36, bic: 120.5 }
const share = (value: number) => ({
  share: value,
  interval: [value - 0.05, value + 0.05] as const,
  n: 200,
  count: 200 * value,
  effectiveN: 200,
})

const LINEAR: LoyaltyCurvePart = {
  satisfaction: 'satisfaction',
  loyalty: 'value',
  curve: {
    n: 240,
    effectiveN: 240,
    chosen: 'linear',
    linear: { ...fitted, form: 'linear', intercept: 10, slope: 0.82, slopeStandardError: 0.1 },
    knotVerdict: 'simplerIsBetter',
  },
  smooth: Array.from({ length: 11 }, (_, k) => ({
    satisfaction: 10 * k,
    loyalty: 12 + 9 * k,
    band: [8 + 9 * k, 16 + 9 * k] as const,
  })),
  distinguishing: [],
  resampling: { resamples: 200, seed: 5, generator: 'sfc32(seed, resample)', n: 240 },
}

const BENT: LoyaltyCurvePart = {
  ...LINEAR,
  curve: {
    ...LINEAR.curve,
    chosen: 'knot',
    knotVerdict: 'supported',
    quadratic: {
      ...fitted,
      form: 'quadratic',
      centre: 60,
      level: 55,
      slope: 0.8,
      curvature: 0.01,
      curvatureP: 0.01,
    },
    knot: {
      ...fitted,
      form: 'knot',
      knot: 70,
      intercept: 10,
      below: 0.4,
      change: 0.9,
      knotInterval: [62, 78],
      p: 0.01,
      sides: [120, 120],
    },
  },
  trap: { amongSatisfied: share(0.314), amongAll: share(0.456), isTrap: true },
  distinguishing: [
    { attribute: 'image', difference: -0.8, interval: [-1, -0.6], n: [60, 140] },
    { attribute: 'quality', difference: -0.5, interval: [-0.7, -0.3], n: [60, 140] },
  ],
}

describe('the section of the loyalty curve', () => {
  const withFindings = (part: LoyaltyCurvePart) => ({ ...part, findings: [] })

  it('is whole in both languages, whatever the form', () => {
    for (const words of [en, zh])
      for (const part of [LINEAR, BENT]) {
        const section = loyaltyCurveSection(withFindings(part), words)
        expect(slipsIn(section, words)).toEqual([])
        expect(raggedTables(section)).toEqual([])
      }
  })

  it('says the form, the trap and what sets the trapped apart', () => {
    expect(loyaltySentences(BENT, en)).toEqual([
      'From 70 points of satisfaction on, loyalty rises faster (62 to 78).',
      '31% of the satisfied (75 and more) are not loyal (below 60): a satisfaction trap.',
      'Of all customers it is 46%.',
      'What sets them apart most: Image and Perceived quality.',
    ])
    expect(loyaltySentences(LINEAR, en)).toEqual([
      'Loyalty rises evenly with satisfaction: 10 points more bring about 8.2.',
      'The data do not support a bend in the curve.',
    ])
    const curved: LoyaltyCurvePart = { ...BENT, curve: { ...BENT.curve, chosen: 'quadratic' } }
    expect(loyaltySentences(curved, en)[0]).toBe(
      'Loyalty rises ever faster with satisfaction: only the very satisfied are loyal.',
    )
  })

  it('compares the forms that were fitted and marks the chosen one', () => {
    const rows = rowsOf(loyaltyCurveSection(withFindings(BENT), en), 'loyalty-forms', en)
    expect(rows.knot).toEqual(['bent line (chosen)', '0.40, then 1.30', '120.50', '0.36'])
    expect(Object.keys(rows)).toEqual(['linear', 'quadratic', 'knot'])
    expect(
      Object.keys(rowsOf(loyaltyCurveSection(withFindings(LINEAR), en), 'loyalty-forms', en)),
    ).toEqual(['linear'])
  })

  it('draws the chosen form within the scale, and tells every fifth place of the curve', () => {
    const section = loyaltyCurveSection(withFindings(BENT), en)
    const [picture] = section.blocks.flatMap(block =>
      block.kind === 'figure' && block.picture.kind === 'confidence-band' ? [block.picture] : [],
    )
    expect(picture.form).toHaveLength(41)
    expect(picture.form.at(0)).toEqual({ x: 0, y: 10 })
    // 10 + .4·100 + .9·(100 − 70) = 77.
    expect(picture.form.at(-1)?.y).toBeCloseTo(77, 10)
    expect(Math.max(...picture.curve.map(({ band: [, high] }) => high))).toBe(100)
    expect(Object.keys(rowsOf(section, 'loyalty-curve', en))).toEqual(['0', '50', '100'])
  })

  it('keeps mere information to itself', () => {
    const finding = { code: 'few-cases', about: [], value: 25, threshold: 30, n: 25 } as const
    const kinds = (verdict: 'information' | 'poor') =>
      loyaltyCurveSection({ ...LINEAR, findings: [{ ...finding, verdict }] }, en).blocks.map(
        ({ kind }) => kind,
      )
    expect(kinds('information')).toEqual(['figure'])
    expect(kinds('poor')).toEqual(['figure', 'findings'])
  })
})

describe('the section of the asymmetry of impacts', () => {
  const attribute = (
    name: string,
    verdict: ImpactAsymmetryPart['attributes'][number]['class'],
    asymmetry?: number,
  ): ImpactAsymmetryPart['attributes'][number] => ({
    attribute: name,
    cut: { low: 3, high: 5 } as never,
    low: -4,
    high: 2,
    wrongSigns: [],
    varianceInflation: [1.2, 1.3],
    penalty: -4,
    reward: 2,
    impactRange: 6,
    class: verdict,
    ...(asymmetry !== undefined && {
      asymmetry,
      asymmetrySpread: { standardError: 0.1, interval: [asymmetry - 0.2, asymmetry + 0.2] },
    }),
  })
  const part: ImpactAsymmetryPart = {
    n: 240,
    overall: 'satisfaction',
    of: 'constructs',
    rSquared: 0.5,
    attributes: [
      attribute('image', 'dissatisfier', -0.33),
      attribute('quality', 'delighter', 0.75),
      attribute('value', 'undetermined'),
    ],
    points: [],
    leftOut: [],
    resampling: LINEAR.resampling,
  }

  it('names what annoys and what delights, or that nothing does', () => {
    expect(asymmetrySentences(part, en)).toEqual([
      'Annoy where they are poor, but hardly delight where they are good: Image.',
      expect.stringContaining('Perceived quality'),
    ])
    expect(asymmetrySentences({ ...part, attributes: [] }, en)).toEqual([
      'None of the drivers clearly acts on one side only.',
    ])
  })

  it('leaves cells empty and draws no mark where there is no asymmetry', () => {
    for (const words of [en, zh]) {
      const section = impactAsymmetrySection({ ...part, findings: [] }, words)
      expect(slipsIn(section, words)).toEqual([])
      expect(raggedTables(section)).toEqual([])
      const rows = rowsOf(section, 'impact-asymmetry', words)
      expect(rows.value.slice(3, 5)).toEqual(['', ''])
      expect(rows.image[3]).toBe('−0.33')
      const marks = section.blocks.flatMap(block =>
        block.kind === 'figure' && block.picture.kind === 'intervals' ? block.picture.rows : [],
      )
      expect(marks).toHaveLength(2)
    }
  })
})
