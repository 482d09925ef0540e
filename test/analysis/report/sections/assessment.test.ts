import { describe, expect, it } from 'vitest'
import { derivationsOf } from '#analysis/report/derivations/derivations.ts'
import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ModelAssessment } from '#analysis/report/model-assessment.ts'
import { assessmentSections } from '#analysis/report/sections/assessment.ts'
import { fitSentences } from '#analysis/report/sections/fit.ts'
import { predictionSentences } from '#analysis/report/sections/prediction.ts'
import {
  clearRoutes,
  sizeOfEffect,
  structureSentences,
} from '#analysis/report/sections/structure.ts'
import { validitySentences } from '#analysis/report/sections/validity.ts'
import { verdictOn } from '#analysis/report/verdicts/verdict-on.ts'
import { drawnReport, UNDRAWN_REPORT } from '../support/assessed-report.ts'
import { phoneWords } from '../support/phone-words.ts'
import {
  blocksOf,
  derivationsIn,
  raggedTables,
  rowsOf,
  slipsIn,
  tablesOf,
} from '../support/section-text.ts'

const en = phoneWords('en')
const zh = phoneWords('zh-cn')
const DRAWN = drawnReport()

function assessmentOf({ assessment }: IndexReport): ModelAssessment {
  if (!assessment) throw new Error('no assessment')
  return assessment
}

function section(id: string, report: IndexReport, words = en) {
  const found = assessmentSections(report, words).find(other => other.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}

describe.each([
  ['en', en],
  ['zh-cn', zh],
] as const)('the sections of an assessment in %s', (_, words) => {
  it('have a title, a sentence, tables and limits each', () => {
    const sections = assessmentSections(DRAWN, words)
    expect(sections.map(({ id }) => id)).toEqual(['validity', 'structure', 'fit', 'prediction'])
    for (const own of sections) {
      expect(own.title).not.toBe('')
      expect(own.sentences.length).toBeGreaterThan(0)
      expect(tablesOf(own).length).toBeGreaterThan(0)
      expect(blocksOf(own).at(-1)?.kind).toBe('remark')
    }
  })

  it('name no figure that is none, with and without draws', () => {
    for (const report of [DRAWN, UNDRAWN_REPORT])
      for (const own of assessmentSections(report, words)) {
        expect(slipsIn(own, words)).toEqual([])
        expect(raggedTables(own)).toEqual([])
      }
  })

  it('name only derivations that there are', () => {
    for (const report of [DRAWN, UNDRAWN_REPORT]) {
      const known = derivationsOf(report, undefined, words)
      const named = assessmentSections(report, words).flatMap(derivationsIn)
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter(key => !Object.hasOwn(known, key))).toEqual([])
    }
  })
})

describe('the sections of an assessment', () => {
  it('are not there without one, and without draws all but the prediction', () => {
    const { assessment: _, ...plain } = UNDRAWN_REPORT
    expect(assessmentSections(plain, en)).toEqual([])
    expect(assessmentSections(UNDRAWN_REPORT, en).map(({ id }) => id)).toEqual([
      'validity',
      'structure',
      'fit',
    ])
  })

  it('put a dash where a run has drawn nothing yet', () => {
    const rows = rowsOf(section('validity', UNDRAWN_REPORT), 'construct-pairs', en)
    expect(Object.values(rows).map(cells => cells[2])).toContain('–')
    expect(rowsOf(section('fit', UNDRAWN_REPORT), 'fit', en)['estimated srmr'].slice(2)).toEqual([
      '–',
      '–',
    ])
  })

  it('put a dash, not NaN, where a loading is unknown', () => {
    const { validity, ...others } = assessmentOf(UNDRAWN_REPORT)
    const crossLoadings = validity.crossLoadings.map(own => ({
      ...own,
      loadings: { ...own.loadings, image: Number.NaN },
    }))
    const assessment = { ...others, validity: { ...validity, crossLoadings } }
    const own = section('validity', { ...UNDRAWN_REPORT, assessment })
    const column = UNDRAWN_REPORT.constructs.findIndex(({ id }) => id === 'image') + 1
    const rows = Object.values(rowsOf(own, 'cross-loadings', en))
    expect(new Set(rows.map(cells => cells[column]))).toEqual(new Set(['–']))
  })

  it('rank pairs by how close they are, and mark each question’s own construct', () => {
    const [pairs, , crossLoadings] = tablesOf(section('validity', DRAWN))
    const ratios = pairs.rows.map(({ cells: [, ratio] }) =>
      typeof ratio === 'object' && ratio.kind === 'number' ? ratio.value : 0,
    )
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a))
    for (const { cells } of crossLoadings.rows)
      expect(cells.filter(cell => typeof cell === 'object' && 'strong' in cell)).toHaveLength(1)
  })

  it('show every verdict one click away', () => {
    const own = section('validity', DRAWN)
    const verdicts = blocksOf(own).flatMap(block =>
      block.kind === 'findings' ? block.findings : [],
    )
    expect(verdicts).toHaveLength(assessmentOf(DRAWN).validity.findings.length)
    expect(blocksOf(own)).toContainEqual(
      expect.objectContaining({
        kind: 'details',
        summary: `Show all ${verdicts.length} verdicts with their limits and sources`,
      }),
    )
  })
})

describe('the sentences of an assessment', () => {
  const { validity } = assessmentOf(UNDRAWN_REPORT)
  const finding = { about: ['image', 'quality'], n: 200 } as const
  const pair = { first: 'image', second: 'quality', correlation: 0.9, htmt: 0.95 }

  it('say which constructs are hardly distinct, and which questions stray', () => {
    const findings = [
      { ...finding, code: 'htmt', verdict: 'poor' },
      { ...finding, code: 'cross-loading', verdict: 'poor', about: ['image', 'I1'] },
    ] as const
    expect(validitySentences({ ...validity, pairs: [pair], findings }, en)).toEqual([
      'Customers hardly distinguish the constructs in one of 1 pairs: Image and Perceived quality.',
      'What is done about one of such a pair will show in the other as well, so read their effects together. Models of satisfaction often have such pairs, because satisfaction is close to what causes it.',
      'One question is closer to another construct than to its own: “It can be trusted.”.',
    ])
    expect(validitySentences({ ...validity, pairs: [pair], findings: [] }, en)).toEqual([
      'Customers distinguish the two constructs.',
      'Every question belongs most closely to its own construct.',
    ])
  })

  it('say which effects are mixed, which arrow adds most and which add nothing', () => {
    const assessment = assessmentOf(UNDRAWN_REPORT)
    const findings = [{ ...finding, code: 'vif-predecessor', verdict: 'poor' }] as const
    const weak = [{ ...finding, code: 'effect-size', verdict: 'poor' }] as const
    const sentences = structureSentences(
      {
        ...assessment,
        collinearity: { ...assessment.collinearity, findings },
        explanation: {
          ...assessment.explanation,
          paths: [{ from: 'image', to: 'quality', scoresFixed: 0.123 }],
          findings: weak,
        },
      },
      en,
    )
    expect(sentences[0]).toContain('Image → Perceived quality')
    expect(sentences.slice(1)).toEqual([
      'The arrow that adds most to what is explained is Image → Perceived quality (f² 0.12).',
      'One arrow adds next to nothing.',
    ])
  })

  it('say along which routes an effect travels on, only where a run has drawn', () => {
    const assessment = assessmentOf(DRAWN)
    expect(structureSentences(assessment, en).at(-1)).toMatch(/Along|travel/)
    const none = {
      ...assessment,
      drawn: assessment.drawn && { ...assessment.drawn, mediation: [] },
    }
    expect(structureSentences(none, zh).at(-1)).toBe(zh.t('assessment.structure.noRoutes'))
    const strengths = clearRoutes(assessment.drawn?.mediation ?? []).map(({ effect }) =>
      Math.abs(effect.estimate),
    )
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  })

  it('say how well the model fits, by Hu & Bentler’s limit', () => {
    const assessment = assessmentOf(UNDRAWN_REPORT)
    const fitting = (srmr: number) =>
      fitSentences(
        {
          ...assessment,
          fit: { ...assessment.fit, estimated: { ...assessment.fit.estimated, srmr } },
        },
        en,
      )
    expect(fitting(0.0799)).toHaveLength(1)
    expect(fitting(0.0799)[0]).toMatch(/together well/)
    expect(fitting(0.08)[0]).toMatch(/only roughly/)
    expect(fitSentences(assessmentOf(DRAWN), en)).toHaveLength(3)
  })

  it('say whether the model predicts, or that there are too few answers', () => {
    const prediction = assessmentOf(DRAWN).drawn?.prediction
    if (!prediction) throw new Error('no prediction')
    expect(predictionSentences(prediction, en).length).toBeGreaterThan(1)
    const few = { ...finding, code: 'few-cases-for-prediction', verdict: 'poor', threshold: 100 }
    expect(predictionSentences({ ...prediction, n: 25, findings: [few as never] }, en)).toEqual([
      '25 answers are too few to assess this; 100 are needed.',
    ])
    const loss = { ...prediction.againstAverage, difference: 0.1, p: 0.01 } as never
    expect(
      predictionSentences({ ...prediction, findings: [], againstLinear: loss }, en).at(-1),
    ).toMatch(/clearly larger/)
  })
})

describe('the verdicts of an assessment', () => {
  it('band f² by Cohen', () => {
    expect([0.35, 0.349, 0.15, 0.149, 0.02, 0.019, -1].map(sizeOfEffect)).toEqual([
      'large',
      'medium',
      'medium',
      'small',
      'small',
      'none',
      'none',
    ])
  })

  it('are found by code and by exactly what they are about', () => {
    const findings = [{ code: 'htmt', verdict: 'poor', about: ['a', 'b'], n: 9 }] as const
    expect(verdictOn(findings, 'htmt', ['a', 'b'])).toBe('poor')
    expect(verdictOn(findings, 'htmt', ['b', 'a'])).toBeUndefined()
    expect(verdictOn(findings, 'htmt', ['a'])).toBeUndefined()
    expect(verdictOn(findings, 'fornell-larcker', ['a', 'b'])).toBeUndefined()
  })
})
