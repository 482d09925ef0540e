import type { z } from '@hono/zod-openapi'
import { ENGINE, type ReportOptions } from '#analysis'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import { surveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { weightingOf } from '#analysis/report/weighting.ts'
import { withEarlierDraws } from '#analysis/report/with-earlier-draws.ts'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { Deps } from '../deps.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { foldBacklog } from '../responses/fold-wave.ts'
import { liveSample } from '../responses/live-sample.ts'
import { waveAnswers } from '../responses/wave-answers.ts'
import { type WaveMoments, waveMoments } from '../responses/wave-moments.ts'
import { viewWaves } from '../waves/read-waves.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { earlierWave } from './earlier-wave.ts'
import { estimateNow, type Known } from './estimate-now.ts'
import type { waveReport as waveReportView } from './index.contract.ts'
import { findRun, type IndexRun, lastRun } from './index-run.queries.ts'
import { runKey } from './index-run.ts'
import { type MeasurementOfVersion, measurementOf } from './measurement-of-version.ts'
import { checkAmong, optionsText } from './report-options.ts'
import { reportTitles } from './report-titles.ts'
import { storedReport, viewRun } from './stored-report.ts'

export type WaveReport = z.infer<typeof waveReportView>

/** Rows that are gone through while a page waits; beyond, it shows what the last run found. */
const MAX_LIVE_ROWS = 5000

/**
 * The estimate of this moment from all acknowledged answers, with the intervals of the last run
 * around it, and the change since the wave before as both waves' last runs give it.
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
      : estimated?.pathModel && noPartsNow(known)
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
    : await liveSample(store.read, wave, options, MAX_LIVE_ROWS)
  const stored = run && storedReport(run)
  if (!live) return stored && withoutModel(stored)
  if (live.sample.n < MIN_BASE) return undefined
  const report = surveyReport(live.sample, { options, roles, partials: live.partials })
  return stored ? withEarlierDraws(report, stored) : report
}

function withoutModel({ pathModel: _, ...beside }: SurveyReport): SurveyReport {
  return beside
}

/** No part of now, but what the last run computed from the scores of the path model. */
function noPartsNow({ now: { moments, partials }, options, run }: Known): SurveyReport {
  const weighting = weightingOf(moments)
  const empty = {
    ...{ engine: ENGINE, n: moments.n, partials, options, findings: [] },
    ...(weighting && { weighting }),
  }
  return run ? withEarlierDraws(empty, storedReport(run)) : empty
}

function tooFew({ moments: { n } }: WaveMoments, run: IndexRun | undefined) {
  const code = n < MIN_BASE || run ? 'too-few-answers' : 'not-computed'
  return { code, names: [], n }
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
