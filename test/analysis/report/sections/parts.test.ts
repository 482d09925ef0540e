import { describe, expect, it } from 'vitest'
import type { ReportOptions } from '#analysis'
import type { Section } from '#analysis/report/document.ts'
import type { ReportLocale } from '#analysis/report/locale.ts'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import { deliveredSentences } from '#analysis/report/sections/delivered-value.ts'
import { findingsSection } from '#analysis/report/sections/findings.ts'
import { gapSentences } from '#analysis/report/sections/gaps.ts'
import { kanoHeadline, kanoSentences } from '#analysis/report/sections/kano.ts'
import { driftSentences } from '#analysis/report/sections/kano-drift.ts'
import { partHeadline, partSections } from '#analysis/report/sections/parts.ts'
import { surveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { reportWords } from '#analysis/report/words.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import { roleSample } from '../../../support/role-sample.ts'
import {
  simulateDeliveredValue,
  simulateKano,
  simulateMetrics,
  simulateServqual,
} from '../../../support/simulated-roles.ts'
import { raggedTables, rowsOf, slipsIn, tablesOf } from '../support/section-text.ts'

const OPTIONS: ReportOptions = {
  innerWeights: 'path',
  missing: 'mean',
  consistent: false,
  includePartials: false,
}

function reportOf(
  id: string,
  answers: readonly Readonly<Record<string, unknown>>[],
  resampling?: { resamples: number; seed: number },
): SurveyReport {
  const definition = findInstrument(id)?.definition
  if (!definition) throw new Error(`no ${id}`)
  const { sample, roles } = roleSample(definition, answers)
  return surveyReport(sample, {
    options: OPTIONS,
    roles,
    partials: 0,
    ...(resampling && { resampling }),
  })
}

const RESAMPLING = { resamples: 40, seed: 5 }
const metrics = reportOf('net-promoter', simulateMetrics(80, 1))
const kano = reportOf('kano', simulateKano(60, 1), RESAMPLING)
const kanoLive = reportOf('kano', simulateKano(60, 1))
const servqual = reportOf('servqual', simulateServqual(40, 1), RESAMPLING)
const delivered = reportOf('customer-delivered-value', simulateDeliveredValue(60, 1))
const CASES = { metrics, kano, kanoLive, servqual, delivered }

const earlierWave = { name: 'Spring' }
const since = (earlier: SurveyReport, later: SurveyReport) => ({
  ...surveyChange(earlier, later),
  earlierWave,
})

const en = reportWords('en')
const zh = reportWords('zh-cn')

function only(sections: readonly Section[]): Section {
  const [section, ...others] = sections
  if (!section || others.length > 0) throw new Error(`${sections.length} sections`)
  return section
}

/** What is left of a report where nothing has an interval. */
function withoutIntervals<Content>(content: Content): Content {
  return JSON.parse(
    JSON.stringify(content, (key, value) =>
      /^(interval|\w+Interval)$/.test(key) ? undefined : value,
    ),
  )
}

describe.each(['en', 'zh-cn'] as const)(
  'the sections of the parts in %s',
  (locale: ReportLocale) => {
    const words = reportWords(locale)

    it.each(Object.entries(CASES))('are whole: %s', (_, report) => {
      const section = only(partSections(report, undefined, words))
      expect(section.title).not.toBe('')
      expect(section.sentences.length).toBeGreaterThan(0)
      expect(slipsIn(section, words)).toEqual([])
      expect(raggedTables(section)).toEqual([])
      expect(new Set(tablesOf(section).map(({ id }) => id)).size).toBe(tablesOf(section).length)
    })

    it.each([
      ['metrics', metrics],
      ['servqual', { ...servqual, importancePerformance: undefined }],
      ['delivered', delivered],
    ] as const)('have empty cells where there is no interval: %s', (_, report) => {
      const section = only(partSections(withoutIntervals(report) as SurveyReport, undefined, words))
      expect(slipsIn(section, words)).toEqual([])
      expect(
        tablesOf(section).flatMap(({ rows }) =>
          rows.flatMap(({ cells }) =>
            cells.filter(cell => typeof cell === 'object' && cell.kind === 'range'),
          ),
        ),
      ).toEqual([])
    })

    it.each([
      ['metrics', reportOf('net-promoter', simulateMetrics(90, 2, 1)), metrics],
      ['kano', reportOf('kano', simulateKano(70, 2, true)), kano],
      ['servqual', reportOf('servqual', simulateServqual(50, 2, 0.5)), servqual],
      ['delivered', reportOf('customer-delivered-value', simulateDeliveredValue(60, 2)), delivered],
    ] as const)('name the wave before: %s', (_, later, earlier) => {
      const section = only(partSections(later, since(earlier, later), words))
      expect(JSON.stringify(section)).toContain('Spring')
      expect(slipsIn(section, words)).toEqual([])
    })
  },
)

describe('the section of the short metrics', () => {
  const section = only(partSections(metrics, undefined, en))
  const figures = section.blocks.flatMap(block =>
    block.kind === 'headline-figures' ? block.figures : [],
  )

  it('has each metric large with its bar from end to end', () => {
    expect(figures.map(({ title }) => title)).toEqual([
      'Net promoter score',
      'Satisfaction (top two boxes)',
      'Customer effort',
    ])
    const ends = figures.map(({ picture }) =>
      picture?.kind === 'interval-bar' ? picture.axis.ticks.map(({ text }) => text) : [],
    )
    expect(ends).toEqual([
      ['−100', '0', '+100'],
      ['0%', '50%', '100%'],
      ['1', '4', '7'],
    ])
    for (const { picture, value } of figures)
      expect([picture?.label, JSON.stringify(value)].join()).not.toMatch(/NaN|undefined/)
  })

  it('writes the score in points, one decimal in the table and whole ones above it', () => {
    const score = metrics.metrics?.nps?.score.score ?? Number.NaN
    expect(figures[0]?.value).toEqual({
      kind: 'number',
      value: Math.round(100 * score),
      format: 'signedCount',
    })
    expect(rowsOf(section, 'metrics', en).nps[1]).toBe(en.formats.index(100 * score))
  })

  it('is not there where no metric is', () => {
    const bare = { ...metrics, metrics: { suppressed: [], findings: [] } }
    expect(partSections(bare, undefined, en)).toEqual([])
  })
})

describe('the section of a Kano study', () => {
  it('says that P(mode) is to follow until a run has drawn', () => {
    const probability = (report: SurveyReport) =>
      Object.values(rowsOf(only(partSections(report, undefined, en)), 'kano-classes', en)).map(
        cells => cells[3],
      )
    expect(new Set(probability(kanoLive))).toEqual(new Set(['to follow']))
    expect(probability(kano).every(text => /^\d+%$/.test(text))).toBe(true)
  })

  it('rounds shares to whole per cents above the counts, and not beside them', () => {
    const section = only(partSections(kano, undefined, en))
    const [feature] = kano.kano?.features ?? []
    const better = feature?.better?.value ?? Number.NaN
    expect(rowsOf(section, 'kano-classes', en)[feature?.feature ?? '']?.[4]).toBe(
      `${Math.round(100 * better)}%`,
    )
    expect(tablesOf(section)[1]?.rows[0]?.cells).toContainEqual({
      kind: 'number',
      value: better,
      format: 'shareInColumn',
    })
  })

  it('names features by their class, those not settled and those misunderstood', () => {
    const [feature] = kano.kano?.features ?? []
    if (!kano.kano || !feature) throw new Error('no feature')
    const { M, O } = { M: 'M', O: 'O' } as const
    const study = {
      ...kano.kano,
      features: [
        {
          ...feature,
          feature: 'a',
          verdict: { ...feature.verdict, category: M, standing: 'clear' },
        },
        {
          ...feature,
          feature: 'b',
          verdict: { ...feature.verdict, category: M, standing: 'clear' },
        },
        {
          ...feature,
          feature: 'c',
          verdict: { ...feature.verdict, category: O, standing: 'mixed' },
        },
        { ...feature, feature: 'd', verdict: { ...feature.verdict, standing: 'faultyWording' } },
      ] as NonNullable<SurveyReport['kano']>['features'],
    }
    expect(kanoSentences(study, en)).toEqual([
      'Taken for granted, and missed badly where absent: a and b.',
      'Not settled by these answers: c.',
      'The wording is at fault where many answers contradict themselves: d.',
    ])
    expect(kanoHeadline({ ...study, features: study.features.slice(0, 3) }, en)).toBe(
      '3 features: 2 must-be and 1 one-dimensional.',
    )
  })

  it('says what has moved since the wave before, and what was not compared', () => {
    const drift = (feature: string, direction: 'forward' | 'backward' | 'none') =>
      ({ feature, drift: direction }) as never
    const change = {
      drift: [drift('a', 'forward'), drift('b', 'none')],
      notCompared: ['c'],
      findings: [],
    }
    expect(driftSentences(change, 'Spring', en)).toEqual([
      'Nearer to being taken for granted than in Spring: a.',
      'In one of the two waves only: c.',
    ])
    expect(driftSentences({ drift: [], notCompared: [], findings: [] }, '春季', zh)).toEqual([
      zh.t('parts.kano.driftNone', { wave: '春季' }),
    ])
  })
})

describe('the sections of gaps and of delivered value', () => {
  const gaps = servqual.gaps
  const value = delivered.deliveredValue
  if (!gaps || !value) throw new Error('no parts')

  it('say where service falls short most, with the sign of the gap', () => {
    const [sentence] = gapSentences(gaps, en)
    expect(sentence).toMatch(
      /^Service falls short .* Reliability \(−\d\.\d\d on a scale of 1 to 7\)\.$/,
    )
    const dimensions = gaps.gaps.dimensions.map(own => ({
      ...own,
      gap: { ...own.gap, interval: [-0.2, 0.2] as const },
    }))
    expect(gapSentences({ ...gaps, gaps: { ...gaps.gaps, dimensions } }, en)[0]).toBe(
      'No dimension clearly falls short of what is expected.',
    )
  })

  it('leave the cell of a reliability empty that cannot be computed', () => {
    const section = only(
      partSections({ ...servqual, gaps: { ...gaps, reliability: [] } }, undefined, en),
    )
    expect(rowsOf(section, 'gap-dimensions', en).reliability?.at(-1)).toBe('')
    expect(section.blocks.some(({ kind }) => kind === 'remark')).toBe(false)
  })

  it('say whether the rival delivers more', () => {
    expect(deliveredSentences({ ...value, rival: undefined }, en).at(-1)).toBe(
      'Too few customers rated another company to compare with.',
    )
    const beside = (mean: number, interval: readonly [number, number]) =>
      value.relative &&
      deliveredSentences(
        {
          ...value,
          relative: {
            ...value.relative,
            difference: { ...value.relative.difference, mean, interval },
          },
        },
        en,
      )[1]
    expect(beside(0.5, [0.2, 0.8])).toMatch(/more than .* by 0\.50\.$/)
    expect(beside(-0.5, [-0.8, -0.2])).toMatch(/less than .* by 0\.50\.$/)
    expect(beside(0.1, [-0.2, 0.4])).toMatch(/no clear difference .*\(\+0\.10\)\.$/)
  })

  it('leave out the columns of a rival whom nobody has rated', () => {
    const section = only(
      partSections({ ...delivered, deliveredValue: { ...value, rival: undefined } }, undefined, en),
    )
    expect(tablesOf(section).map(({ columns }) => columns.length)).toEqual([3, 5])
  })
})

describe('the headline of a report without a path model', () => {
  it('is that of the first part that there is', () => {
    expect(partHeadline(metrics, en)).toMatch(/^The net promoter score is/)
    expect(partHeadline(kano, en)).toMatch(/^6 features: /)
    expect(partHeadline(servqual, zh)).toBe(servqual.gaps && gapSentences(servqual.gaps, zh)[0])
    expect(partHeadline(delivered, en)).toMatch(/^(Customers get|It costs)/)
    const { metrics: _, ...bare } = metrics
    expect(partHeadline(bare, en)).toBeUndefined()
  })
})

describe('the section of findings', () => {
  const finding = {
    code: 'below-minimum-base',
    verdict: 'inadmissible',
    about: ['csat'],
    value: 9,
    threshold: 10,
    n: 9,
  } as const

  it('says why a part is not there, by the name of what was asked', () => {
    const [section] = findingsSection({ ...metrics, findings: [finding] }, en)
    expect(section?.blocks).toEqual([
      {
        kind: 'findings',
        findings: [
          {
            verdict: 'do not use',
            text: 'Only 9 have answered “Satisfaction (top two boxes)”: nothing is shown of it before there are 10.',
          },
        ],
      },
    ])
  })

  it('is not there where neither the whole nor a model asks for caution', () => {
    expect(findingsSection(metrics, en)).toEqual([])
  })
})
