import {
  bootstrapRange,
  comparedMethods,
  compareGroups,
  mediation,
  momentsOf,
  type PathModel,
  pathModel,
  type ReportOptions,
  type Sample,
  selectIndicators,
  summariseDraws,
} from '#analysis'
import { estimateOrReason } from '#analysis/report/estimate-or-reason.ts'
import { indexReport } from '#analysis/report/make-index-report.ts'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import { surveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { withRanking } from '#analysis/report/with-ranking.ts'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import { assessPart, drawsOfParts } from '#server/reports/assess-part.ts'
import { reportTitles } from '#server/reports/report-titles.ts'
import type { WaveReport } from '#server/reports/wave-report.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'
import { roleSample } from './role-sample.ts'
import {
  simulateDeliveredValue,
  simulateKano,
  simulateMetrics,
  simulateServqual,
} from './simulated-roles.ts'

type Answers = Readonly<Record<string, unknown>>

export interface ReportCase {
  readonly name: string
  readonly waveReport: WaveReport
}

const OPTIONS: ReportOptions = {
  innerWeights: 'path',
  missing: 'mean',
  consistent: false,
  includePartials: false,
  interval: 'percentile',
  sparse: 'leftOut',
}

const RESAMPLING = { resamples: 60, seed: 5 }

const instrument = (id: string): SurveyDefinition => {
  const definition = findInstrument(id)?.definition
  if (!definition) throw new Error(`no instrument ${id}`)
  return definition
}

const ecsi = instrument('ecsi')
const STEADY = { quality: 0, satisfaction: 0 }
const BETTER = { quality: 0.4, satisfaction: 0.3 }

/** Reports of every kind, computed from simulated answers as a run computes them, with few draws. */
export function reportCases(): ReportCase[] {
  const steady = modelReport(simulateCustomers(120, 3, STEADY))
  const better = modelReport(simulateCustomers(120, 4, BETTER))
  const early = modelReport(simulateCustomers(14, 6, STEADY), { isDrawn: false })
  const few = modelReport(simulateCustomers(25, 7, STEADY))
  const kano = roleReport('kano', simulateKano(60, 1))
  const kanoLater = roleReport('kano', simulateKano(70, 2, true))
  const servqual = roleReport('servqual', simulateServqual(40, 1))
  const servqualLater = roleReport('servqual', simulateServqual(50, 2, 0.5))
  const value = roleReport('customer-delivered-value', simulateDeliveredValue(60, 1))
  const valueLater = roleReport('customer-delivered-value', simulateDeliveredValue(60, 2))
  const metrics = roleReport('net-promoter', simulateMetrics(80, 1))
  const metricsLater = roleReport('net-promoter', simulateMetrics(90, 2, 1))
  const sparse = roleReport(
    'net-promoter',
    simulateMetrics(30, 1).map((given, row) => (row < 9 ? given : { recommend: given.recommend })),
  )
  return [
    {
      name: 'model-change',
      waveReport: waveReport(ecsi, better, { isDrawn: true, earlier: steady }),
    },
    { name: 'model-early', waveReport: waveReport(ecsi, early, { isDrawn: false }) },
    { name: 'model-few', waveReport: waveReport(ecsi, few, { isDrawn: true }) },
    { name: 'model-among', waveReport: waveReport(ecsi, amongComplainers(better)) },
    {
      name: 'kano-change',
      waveReport: waveReport(instrument('kano'), kanoLater, { isDrawn: true, earlier: kano }),
    },
    {
      name: 'gaps-change',
      waveReport: waveReport(instrument('servqual'), servqualLater, { earlier: servqual }),
    },
    { name: 'gaps', waveReport: waveReport(instrument('servqual'), servqual, { isDrawn: true }) },
    {
      name: 'delivered-value-change',
      waveReport: waveReport(instrument('customer-delivered-value'), valueLater, {
        earlier: value,
      }),
    },
    {
      name: 'metrics-change',
      waveReport: waveReport(instrument('net-promoter'), metricsLater, { earlier: metrics }),
    },
    { name: 'metrics-suppressed', waveReport: waveReport(instrument('net-promoter'), sparse) },
    { name: 'obstacle-few', waveReport: obstacle({ code: 'too-few-answers', names: [], n: 3 }) },
    {
      name: 'obstacle-model',
      waveReport: obstacle({ code: 'singular-block', names: ['image', 'trust'], n: 40 }),
    },
    {
      name: 'obstacle-not-computed',
      waveReport: obstacle({ code: 'not-computed', names: [], n: 40 }),
    },
  ]
}

/** Two comparisons of the ECSI sample: by language, and by a question with a group too small. */
export function groupRunsCase() {
  const { model } = structureOf(ecsi)
  const sample = modelSample(model, simulateCustomers(90, 5, STEADY))
  const labels = Array.from({ length: sample.n }, (_, row) => (row % 2 ? 'en' : 'zh-cn'))
  const comparison = compareGroups(model, sample, labels, {
    permutations: 60,
    resamples: 60,
    seed: 2,
  })
  const grouping = { by: 'locale' as const }
  return {
    groupings: [{ grouping, values: [] }],
    runs: [
      {
        id: 'groups1',
        engine: 'assay 0.3.0',
        n: sample.n,
        fingerprint: 'def456',
        createdAt: '2026-08-20T08:00:00.000Z',
        result: {
          grouping,
          groups: [
            { label: 'en', n: 45 },
            { label: 'zh-cn', n: 45 },
          ],
          tooSmall: ['de'],
          comparison,
        },
      },
    ],
  }
}

function structureOf(definition: SurveyDefinition) {
  const input = pathModelInput(definition)
  const focus = definition.measurement?.focus
  if (!input || focus === undefined) throw new Error('no path model')
  return { model: pathModel(input), focus }
}

function modelSample(model: PathModel, answers: readonly Answers[]): Sample {
  const { sample } = roleSample(ecsi, answers)
  return selectIndicators(
    sample,
    Object.values(model.constructs).flatMap(({ indicators }) => indicators),
  )
}

/** As a worker of a run makes it: bootstrap, assessment, and what takes the model's scores. */
function modelReport(answers: readonly Answers[], { isDrawn = true } = {}): SurveyReport {
  const { model, focus } = structureOf(ecsi)
  const { sample: everything, roles } = roleSample(ecsi, answers)
  const sample = modelSample(model, answers)
  const moments = momentsOf(sample)
  const asked = { options: OPTIONS, roles, partials: 0 }
  if (!isDrawn)
    return surveyReport(everything, {
      ...asked,
      pathModel: indexReport(model, moments, { ...OPTIONS, focus }),
    })
  const drawing = { ...OPTIONS, intervals: [], ...RESAMPLING }
  const draws = bootstrapRange(model, sample, drawing, 0, RESAMPLING.resamples)
  const bootstrap = summariseDraws(model, [draws], drawing)
  const run = {
    options: OPTIONS,
    ...RESAMPLING,
    indicators: [],
    roles,
    blocks: { full: [], tail: undefined },
    extent: { completeRows: sample.n, partialRows: 0 },
  }
  const parts = (['htmtBounds', 'saturatedFit', 'estimatedFit', 'prediction'] as const).map(part =>
    assessPart(part, model, sample, run as never),
  )
  const drawn = {
    n: sample.n,
    ...drawsOfParts(parts),
    mediation: mediation(model, [draws]),
    methods: comparedMethods(model, moments, bootstrap),
  }
  const { fit } = estimateOrReason(model, moments, OPTIONS)
  return surveyReport(everything, {
    ...asked,
    pathModel: withRanking(
      indexReport(model, moments, { ...OPTIONS, focus }, bootstrap, drawn),
      model,
      [draws],
    ),
    ...(fit && { scored: { sample, fit, focus } }),
    resampling: RESAMPLING,
  })
}

function roleReport(id: string, answers: readonly Answers[]): SurveyReport {
  const { sample, roles } = roleSample(instrument(id), answers)
  return surveyReport(sample, { options: OPTIONS, roles, partials: 0, resampling: RESAMPLING })
}

/** A report of those alone who were asked about one construct, with another asked of some. */
function amongComplainers(report: SurveyReport): SurveyReport {
  const { pathModel } = report
  if (!pathModel) throw new Error('no path model')
  const options = { ...report.options, among: 'complaints', flagged: 'without' as const }
  return {
    ...report,
    options,
    pathModel: {
      ...pathModel,
      options,
      population: {
        about: ['complaints'],
        notAsked: 33,
        outside: [
          { id: 'loyalty', asked: 48, index: { value: 61.25, interval: [57.5, 65.75] } },
          { id: 'trust', asked: 7 },
        ],
      },
    },
  }
}

const wave = {
  id: 'wave2',
  surveyId: 'survey1',
  surveyTitle: { default: 'Phone company', 'zh-cn': '电信公司' },
  isDemo: false,
  versionId: 'version2',
  versionNumber: 2,
  number: 2,
  name: '2026 Q3',
  state: 'open' as const,
  privacy: 'anonymous' as const,
  link: 'http://127.0.0.1/r/token',
  openedAt: '2026-08-03T08:00:00.000Z',
  closedAt: null,
  createdAt: '2026-08-01T08:00:00.000Z',
  opensAt: null,
  closesAt: null,
  pausedAt: null,
  timeZone: 'Europe/Berlin',
  targetComplete: null,
  closeAtTarget: false,
  quotas: [],
  scheduleId: null,
  counts: { started: 3, partial: 12, complete: 400 },
}

function waveReport(
  definition: SurveyDefinition,
  report: SurveyReport,
  { isDrawn = false, earlier }: { isDrawn?: boolean; earlier?: SurveyReport } = {},
): WaveReport {
  const flagged = report.options.flagged === 'without'
  return {
    wave,
    titles: reportTitles({ definition, binding: bindingOf(definition) }),
    report,
    ...((isDrawn || flagged) && {
      run: {
        id: 'run1',
        waveId: wave.id,
        versionId: wave.versionId,
        engine: report.engine,
        ...RESAMPLING,
        n: report.n,
        ...(flagged && { leftOut: 6 }),
        fingerprint: 'abc123',
        createdAt: '2026-08-20T08:00:00.000Z',
      },
    }),
    ...(earlier && {
      change: {
        earlierWave: { ...wave, id: 'wave1', number: 1, name: '2026 Q1' },
        ...surveyChange(earlier, report),
      },
    }),
  }
}

function obstacle(reason: NonNullable<WaveReport['obstacle']>): WaveReport {
  return {
    wave,
    titles: reportTitles({ definition: ecsi, binding: bindingOf(ecsi) }),
    obstacle: reason,
  }
}
