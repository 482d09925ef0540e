import type { z } from '@hono/zod-openapi'
import {
  askedPart,
  type Bootstrap,
  ENGINE,
  type IndexReport,
  indexReport,
  ModelError,
  type ReportOptions,
} from '#analysis'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import { surveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { weightingOf } from '#analysis/report/weighting.ts'
import { withEarlierDraws } from '#analysis/report/with-earlier-draws.ts'
import type { Deps } from '../deps.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { foldBacklog } from '../responses/fold-backlog.ts'
import { liveSample } from '../responses/live-sample.ts'
import { waveAnswers } from '../responses/wave-answers.ts'
import { type WaveMoments, waveMoments } from '../responses/wave-moments.ts'
import { viewWaves } from '../waves/read-waves.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { aboutOf } from './about-of.ts'
import { checkAmong } from './check-among.ts'
import { earlierWave } from './earlier-wave.ts'
import type { waveReport as waveReportView } from './index.contract.ts'
import { findRun, type IndexRun, lastRun } from './index-run.queries.ts'
import { FEWEST_SHOWN, runKey } from './index-run.ts'
import {
  type MeasurementOfVersion,
  measurementOf,
  type Structure,
} from './measurement-of-version.ts'
import { optionsText } from './report-options.ts'
import { reportTitles } from './report-titles.ts'
import { storedReport } from './stored-report.ts'
import { viewRun } from './view-run.ts'

export type WaveReport = z.infer<typeof waveReportView>

/** Rows that are gone through while a page waits; beyond, it shows what the last run has told. */
const MOST_LIVE_ROWS = 5000

/**
 * The estimate of this moment from all acknowledged answers, with the intervals of the last run
 * around it, and the change since the wave before as both waves' last runs tell it.
 */
export async function waveReport(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'clock'>,
  wave: Wave,
  options: ReportOptions,
): Promise<WaveReport> {
  const { read } = deps.store
  const measurement = await measurementOf(read, wave.versionId)
  checkAmong(measurement, options)
  await foldBacklog(deps.store, wave.id)
  const now = await waveMoments(read, wave, options)
  const run = await lastRun(read, wave.id, optionsText(options))
  const shown = await shownNow(deps, wave, measurement, { now, options, run })
  const [view] = await viewWaves(deps, waveAnswers, [wave])
  const jobId = await findActiveJob(read, runKey(wave.id, options))
  const change = shown.report && run && (await changeSince(deps, wave, run))
  return {
    wave: view,
    titles: reportTitles(measurement.version),
    ...shown,
    ...(shown.report && run && { run: viewRun(run) }),
    ...(jobId !== undefined && { jobId }),
    ...(change && { change }),
  }
}

interface Known {
  readonly now: WaveMoments
  readonly options: ReportOptions
  readonly run: IndexRun | undefined
}

type Shown = Pick<WaveReport, 'report' | 'obstacle'>

/** The path model where there is one, and whatever else is asked. */
async function shownNow(
  deps: Pick<Deps, 'store'>,
  wave: Wave,
  { structure, layout }: MeasurementOfVersion,
  known: Known,
): Promise<Shown> {
  const { options, now, run } = known
  const estimated = structure && estimateNow(structure, known)
  const beside =
    layout.roles.length > 0
      ? await besideModel(deps, wave, layout.roles, known)
      : estimated?.pathModel && besideNothing(known)
  const pathModel = estimated?.pathModel
  if (!beside) return { obstacle: estimated?.obstacle ?? tooFew(now, run) }
  const { n, partials } = pathModel ?? beside
  return {
    report: { ...beside, n, partials, options, ...(pathModel && { pathModel }) },
    ...(estimated?.obstacle && { obstacle: estimated.obstacle }),
  }
}

/** The answers in roles as they are now; of a large wave, as they were when the last run was made. */
async function besideModel(
  { store }: Pick<Deps, 'store'>,
  wave: Wave,
  roles: MeasurementOfVersion['layout']['roles'],
  { options, run }: Known,
): Promise<SurveyReport | undefined> {
  const live = options.flagged
    ? undefined
    : await liveSample(store.read, wave, options, MOST_LIVE_ROWS)
  const stored = run && storedReport(run)
  if (!live) return stored && withoutModel(stored)
  if (live.sample.n < FEWEST_SHOWN) return undefined
  const report = surveyReport(live.sample, { options, roles, partials: live.partials })
  return stored ? withEarlierDraws(report, stored) : report
}

function withoutModel({ pathModel: _, ...beside }: SurveyReport): SurveyReport {
  return beside
}

/** What the last run has told beside the path model: of its scores. */
function besideNothing({ now: { moments, partials }, options, run }: Known): SurveyReport {
  const weighting = weightingOf(moments)
  const empty = {
    ...{ engine: ENGINE, n: moments.n, partials, options, findings: [] },
    ...(weighting && { weighting }),
  }
  return run ? withEarlierDraws(empty, storedReport(run)) : empty
}

function tooFew({ moments: { n } }: WaveMoments, run: IndexRun | undefined) {
  const code = n < FEWEST_SHOWN || run ? 'too-few-answers' : 'not-computed'
  return { code, names: [], n }
}

interface Estimated {
  readonly pathModel?: IndexReport
  readonly obstacle?: WaveReport['obstacle']
}

function estimateNow(structure: Structure, known: Known): Estimated {
  return followsAnswers(known.options) ? estimate(structure, known) : lastEstimate(known)
}

/**
 * Completing gaps pairwise or by EM needs the rows, which no page waits for; and what flags a
 * response settles when the wave's answers are gone through.
 */
function followsAnswers({ missing, flagged }: ReportOptions): boolean {
  return !flagged && (missing === 'mean' || missing === 'listwise')
}

function lastEstimate({ now, run }: Known): Estimated {
  const { n } = now.moments
  if (n < FEWEST_SHOWN) return { obstacle: { code: 'too-few-answers', names: [], n } }
  if (!run) return { obstacle: { code: 'not-computed', names: [], n } }
  const { pathModel } = storedReport(run)
  return pathModel ? { pathModel } : { obstacle: { code: 'not-estimable', names: [], n } }
}

function estimate({ model, focus }: Structure, { now, options, run }: Known): Estimated {
  const { moments, partials, sparse: sparseRows, notAsked } = now
  const { n } = moments
  if (n < FEWEST_SHOWN) return { obstacle: { code: 'too-few-answers', names: [], n } }
  const bootstrap: Bootstrap | undefined = (run && JSON.parse(run.bootstrap)) ?? undefined
  const drawn = run && storedReport(run).pathModel?.assessment?.drawn
  const asked = askedPart(model, moments, { about: aboutOf(options, focus), notAsked })
  const { population } = asked
  const input = { ...options, focus, partials, sparseRows, ...(population && { population }) }
  try {
    return { pathModel: indexReport(asked.model, moments, input, bootstrap, drawn) }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    const [problem] = error.problems
    const { code, ...about } = problem ?? { code: 'model-error' }
    return { obstacle: { code, names: Object.values(about).flat().map(String), n } }
  }
}

async function changeSince(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'clock'>,
  wave: Wave,
  run: IndexRun,
): Promise<WaveReport['change']> {
  const { read } = deps.store
  const before = await earlierWave(read, wave, run.options)
  const earlierRun = before && (await findRun(read, before.runId))
  if (!earlierRun) return undefined
  const [earlier] = await viewWaves(deps, waveAnswers, [before.wave])
  return { earlierWave: earlier, ...surveyChange(storedReport(earlierRun), storedReport(run)) }
}
