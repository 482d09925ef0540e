import type { z } from '@hono/zod-openapi'
import { ENGINE, type IndexReport, type ReportOptions } from '#analysis'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import { surveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { isNearlySameSample } from '#analysis/report/verdicts/same-sample.ts'
import { weightingOf } from '#analysis/report/weighting.ts'
import { withEarlierDraws } from '#analysis/report/with-earlier-draws.ts'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { Deps } from '../deps.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { foldBacklog } from '../responses/fold-wave.ts'
import { liveSample } from '../responses/live-sample.ts'
import { countsWaiting } from '../responses/sample-block.ts'
import { countHeldBack } from '../responses/waiting-response.queries.ts'
import { waveAnswers } from '../responses/wave-answers.ts'
import { type WaveMoments, waveMoments } from '../responses/wave-moments.ts'
import { viewWaves } from '../waves/read-waves.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { earlierWave } from './earlier-wave.ts'
import { estimateNow, followsAnswers } from './estimate-now.ts'
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
 * The estimate of this moment with the intervals of the last run, where both come from nearly the same
 * answers; and the change since the wave before.
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
  const last = await lastRun(read, wave.id, optionsText(options))
  const { run, ...shown } = await shownNow(deps, wave, measurement, options, last)
  const [view] = await viewWaves(deps, waveAnswers, [wave])
  const jobId = await findActiveJob(read, runKey(wave.id, options))
  const heldBack = countsWaiting(wave) ? 0 : await countHeldBack(read, wave.id, options)
  const earlier = shown.report && (await earlierReport(deps, wave, optionsText(options)))
  const change =
    shown.report && run && earlier
      ? { earlierWave: earlier.wave, ...surveyChange(earlier.report, shown.report) }
      : undefined
  return {
    wave: view,
    titles: reportTitles(measurement.version),
    ...shown,
    ...(shown.obstacle && { obstacle: { ...shown.obstacle, n: shown.obstacle.n + heldBack } }),
    ...(run && { run: viewRun(run) }),
    ...(jobId !== undefined && { jobId }),
    ...(heldBack > 0 && { heldBack }),
    ...(earlier && { earlierWave: earlier.wave }),
    ...(change && { change }),
  }
}

/** What is shown, and the run that its intervals come from. */
type Shown = Pick<WaveReport, 'report' | 'obstacle' | 'newer'> & { readonly run?: IndexRun }

async function shownNow(
  deps: Pick<Deps, 'store'>,
  wave: Wave,
  measurement: MeasurementOfVersion,
  options: ReportOptions,
  run: IndexRun | undefined,
): Promise<Shown> {
  const now = await waveMoments(deps.store.read, wave, options)
  if (!followsAnswers(options)) return lastReport(now, run)
  const { structure, layout } = measurement
  const live =
    layout.roles.length === 0
      ? undefined
      : await liveSample(deps.store.read, wave, options, MAX_LIVE_ROWS)
  if (layout.roles.length > 0 && !live && run && isNearlySameSample(now.rows, rowsOf(run)))
    return lastReport(now, run)
  const estimated = structure && estimateNow(structure, { now, options, run })
  const pathModel = estimated?.pathModel
  // Without a path model nothing of the moment has intervals of the run: each part has its own.
  const isCurrent = pathModel
    ? pathModel.uncertainty !== undefined
    : run && live && isNearlySameSample(live.sample.n, run.n)
  const current = isCurrent ? run : undefined
  const beside = live
    ? live.sample.n < MIN_BASE
      ? undefined
      : surveyReport(live.sample, { options, roles: layout.roles, partials: live.partials })
    : pathModel && withoutParts(pathModel, now)
  if (!beside) return { obstacle: estimated?.obstacle ?? tooFew(now, run) }
  const { n, partials } = pathModel ?? beside
  const drawn = current ? withEarlierDraws(beside, storedReport(current)) : beside
  return {
    report: { ...drawn, n, partials, options, ...(pathModel && { pathModel }) },
    ...(estimated?.obstacle && { obstacle: estimated.obstacle }),
    ...(current && { run: current }),
  }
}

/** All as the last run found it, of as many answers as it had. */
function lastReport(now: WaveMoments, run: IndexRun | undefined): Shown {
  if (now.moments.n < MIN_BASE || !run) return { obstacle: tooFew(now, run) }
  const newer = now.rows - rowsOf(run)
  return { report: storedReport(run), run, ...(newer > 0 && { newer }) }
}

const rowsOf = ({ completeRows, partialRows }: IndexRun) => completeRows + partialRows

function withoutParts({ options }: IndexReport, { moments, partials }: WaveMoments): SurveyReport {
  const weighting = weightingOf(moments)
  return {
    ...{ engine: ENGINE, n: moments.n, partials, options, findings: [] },
    ...(weighting && { weighting }),
  }
}

function tooFew({ moments: { n } }: WaveMoments, run: IndexRun | undefined) {
  const code = n < MIN_BASE || run ? 'too-few-answers' : 'not-computed'
  return { code, names: [], n }
}

/** The wave before with what its last run of the same kind found. */
async function earlierReport(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'clock'>,
  wave: Wave,
  options: string,
) {
  const { read } = deps.store
  const before = await earlierWave(read, wave, options)
  const run = before && (await findRun(read, before.runId))
  if (!run) return undefined
  const [view] = await viewWaves(deps, waveAnswers, [before.wave])
  return { wave: view, report: storedReport(run) }
}
