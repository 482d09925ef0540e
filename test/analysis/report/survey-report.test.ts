import { describe, expect, it } from 'vitest'
import type { ReportOptions } from '#analysis'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import { surveyChange } from '#analysis/report/survey-change.ts'
import { withEarlierDraws } from '#analysis/report/with-earlier-draws.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { roleSample } from '../../support/role-sample.ts'
import { simulateKano, simulateMetrics, simulateServqual } from '../../support/simulated-roles.ts'

const OPTIONS: ReportOptions = {
  innerWeights: 'path',
  missing: 'mean',
  consistent: false,
  includePartials: false,
}

function shipped(id: string): SurveyDefinition {
  const definition = findInstrument(id)?.definition
  if (!definition) throw new Error(`no ${id}`)
  return definition
}

function reportOf(
  id: string,
  answers: readonly Readonly<Record<string, unknown>>[],
  more: { weights?: readonly number[]; resampling?: { resamples: number; seed: number } } = {},
) {
  const { sample, roles } = roleSample(shipped(id), answers, more.weights)
  return surveyReport(sample, { options: OPTIONS, roles, partials: 0, ...more })
}

describe('the whole report', () => {
  it('has a part for what is asked, and no other', () => {
    const { kano, metrics, gaps, deliveredValue, pathModel, findings } = reportOf(
      'net-promoter',
      simulateMetrics(40, 1),
    )
    expect(metrics?.nps?.promoters.n).toBe(40)
    expect([kano, gaps, deliveredValue, pathModel]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(findings).toEqual([])
  })

  it('shows nothing that fewer than ten have answered, and says so', () => {
    const answers = simulateMetrics(30, 1).map((given, row) =>
      row < 9 ? given : { recommend: given.recommend },
    )
    const { metrics } = reportOf('net-promoter', answers)
    expect(metrics?.nps?.promoters.n).toBe(30)
    expect(metrics?.csat).toBeUndefined()
    expect(metrics?.suppressed).toEqual(['csat', 'ces'])
    expect(metrics?.findings).toMatchObject([
      { code: 'below-minimum-base', about: ['csat'], n: 9, threshold: 10 },
      { code: 'below-minimum-base', about: ['ces'], n: 9, threshold: 10 },
    ])
    const pairs = simulateKano(20, 1).map((given, row) =>
      row < 5 ? given : { undamaged: given.undamaged },
    )
    const { kano } = reportOf('kano', pairs)
    expect(kano?.features.map(({ feature }) => feature)).toEqual(['undamaged'])
    expect(kano?.suppressed).toHaveLength(5)
  })

  it('is the same document for the same seed, and lives on the draws of an earlier one', () => {
    const answers = simulateKano(60, 2)
    const resampling = { resamples: 50, seed: 9 }
    const drawn = reportOf('kano', answers, { resampling })
    expect(JSON.stringify(reportOf('kano', answers, { resampling }))).toBe(JSON.stringify(drawn))
    const live = reportOf('kano', [...answers, ...simulateKano(10, 3)])
    expect(live.kano?.features[0]?.modeProbability).toBeUndefined()
    const shown = withEarlierDraws(live, drawn)
    expect(shown.kano?.features[0]?.n).toBe(70)
    expect(shown.kano?.features[0]?.modeProbability).toEqual(
      drawn.kano?.features[0]?.modeProbability,
    )
    expect(shown.kano?.resampling).toMatchObject({ resamples: 50, seed: 9, n: 60 })
  })

  it('counts a respondent of weight 2 as two in every estimate', () => {
    const answers = simulateServqual(30, 4)
    const weights = answers.map((_, row) => 1 + (row % 2))
    const weighted = reportOf('servqual', answers, { weights })
    const doubled = reportOf(
      'servqual',
      answers.flatMap((given, row) => (row % 2 === 1 ? [given, given] : [given])),
    )
    const means = (report: typeof weighted) =>
      report.gaps?.gaps.dimensions.map(({ gap }) => gap.mean) ?? []
    for (const [i, mean] of means(weighted).entries())
      expect(mean).toBeCloseTo(means(doubled)[i] ?? Number.NaN, 12)
    // Σw² / (Σw)²: 45² / 75.
    expect(weighted.weighting?.effectiveN).toBeCloseTo(27, 12)
    expect(doubled.weighting).toBeUndefined()
  })

  it('tells the link of satisfaction and recommendation without a knot between five answers', () => {
    const { loyaltyCurve } = reportOf('net-promoter', simulateMetrics(240, 5), {
      resampling: { resamples: 20, seed: 1 },
    })
    expect(loyaltyCurve).toMatchObject({ satisfaction: 'csat', loyalty: 'nps' })
    expect(loyaltyCurve?.curve.knot).toBeUndefined()
    expect(loyaltyCurve?.curve.chosen).not.toBe('knot')
    expect(loyaltyCurve?.trap?.amongSatisfied.n).toBeGreaterThan(100)
  })

  it('is compared with the wave before, part by part', () => {
    const change = surveyChange(
      reportOf('net-promoter', simulateMetrics(300, 1)),
      reportOf('net-promoter', simulateMetrics(300, 2, 0.8)),
    )
    expect(change.metrics.map(({ item, verdict }) => [item, verdict])).toEqual([
      ['nps', 'risen'],
      ['csat', 'risen'],
      ['ces', 'risen'],
    ])
    const kano = surveyChange(
      reportOf('kano', simulateKano(150, 1)),
      reportOf('kano', simulateKano(150, 2, true)),
    )
    expect(kano.kano?.drift.filter(({ drift }) => drift !== 'none')).toMatchObject([
      { feature: 'liveTracking', drift: 'forward' },
    ])
    expect(kano.changes).toEqual([])
  })
})
