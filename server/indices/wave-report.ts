import type { z } from '@hono/zod-openapi'
import {
  type Bootstrap,
  type IndexReport,
  indexChange,
  indexReport,
  ModelError,
  type ReportOptions,
} from '#analysis'
import type { Deps } from '../deps.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { foldBacklog } from '../responses/fold-backlog.ts'
import { waveAnswers } from '../responses/wave-answers.ts'
import { type WaveMoments, waveMoments } from '../responses/wave-moments.ts'
import { viewWaves } from '../waves/read-waves.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { earlierWave } from './earlier-wave.ts'
import type { waveReport as waveReportView } from './index.contract.ts'
import { findRun, type IndexRun, lastRun } from './index-run.queries.ts'
import { FEWEST_SHOWN, runKey } from './index-run.ts'
import { type MeasurementOfVersion, measurementOf } from './measurement-of-version.ts'
import { optionsText } from './report-options.ts'
import { reportTitles } from './report-titles.ts'
import { viewRun } from './view-run.ts'

export type WaveReport = z.infer<typeof waveReportView>

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
  await foldBacklog(deps.store, wave.id)
  const now = await waveMoments(read, wave, options)
  const run = await lastRun(read, wave.id, optionsText(options))
  const shown = followsAnswers(options)
    ? estimate(measurement, now, options, run)
    : lastEstimate(now, run)
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

/** Completing gaps pairwise or by EM needs the rows, which no page waits for. */
function followsAnswers({ missing }: ReportOptions): boolean {
  return missing === 'mean' || missing === 'listwise'
}

function lastEstimate(
  { moments: { n } }: WaveMoments,
  run: IndexRun | undefined,
): Pick<WaveReport, 'report' | 'obstacle'> {
  if (n < FEWEST_SHOWN) return { obstacle: { code: 'too-few-answers', names: [], n } }
  if (!run) return { obstacle: { code: 'not-computed', names: [], n } }
  return { report: reportOf(run) }
}

function estimate(
  { model, focus }: MeasurementOfVersion,
  { moments, partials, sparse: sparseRows }: WaveMoments,
  options: ReportOptions,
  run: IndexRun | undefined,
): Pick<WaveReport, 'report' | 'obstacle'> {
  const { n } = moments
  if (n < FEWEST_SHOWN) return { obstacle: { code: 'too-few-answers', names: [], n } }
  const bootstrap: Bootstrap | undefined = run && JSON.parse(run.bootstrap)
  const drawn = run && reportOf(run).assessment?.drawn
  const input = { ...options, focus, partials, sparseRows }
  try {
    return { report: indexReport(model, moments, input, bootstrap, drawn) }
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
  return { earlierWave: earlier, changes: indexChange(reportOf(earlierRun), reportOf(run)) }
}

/** Written by us only. */
function reportOf({ report }: IndexRun): IndexReport {
  return JSON.parse(report)
}
