import { randomInt } from 'node:crypto'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { foldBacklog } from '../responses/fold-wave.ts'
import { waveMoments } from '../responses/wave-moments.ts'
import { findWave } from '../waves/wave.queries.ts'
import { SEEDS } from './due-runs.ts'
import {
  getIndexRun,
  getReportDocument,
  getReportTable,
  getWaveReport,
  repeatIndexRun,
  reportQuery,
  startIndexRun,
} from './index.contract.ts'
import { findRun } from './index-run.queries.ts'
import { DEFAULT_RESAMPLES, runKey } from './index-run.ts'
import { measurementOf } from './measurement-of-version.ts'
import { readDocument } from './read-document.ts'
import { readableWave } from './readable-wave.ts'
import { reportEtag } from './report-etag.ts'
import { checkAmong, optionsOf } from './report-options.ts'
import { registerSchemas } from './report-schema.ts'
import { reportTable } from './report-table.ts'
import { storedReport, viewRun } from './stored-report.ts'
import { waveReport } from './wave-report.ts'

export function indexRoutes(deps: Deps) {
  const { store, clock } = deps
  const router = apiRouter()
  registerSchemas(router)

  // Open report pages poll, and mostly nothing has changed.
  router.use('/api/waves/:waveId/report', async (c, next) => {
    const query = reportQuery.safeParse(c.req.query())
    if (!query.success) return next()
    const wave = await readableWave(store, c.req.param('waveId'), c.var.person)
    const etag = await reportEtag(store.read, wave, optionsOf(query.data))
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  })

  return router
    .openapi(getWaveReport, async c => {
      const wave = await readableWave(store, c.req.valid('param').waveId, c.var.person)
      return c.json(await waveReport(deps, wave, optionsOf(c.req.valid('query'))), 200)
    })
    .openapi(getReportDocument, async c => {
      const wave = await readableWave(store, c.req.valid('param').waveId, c.var.person)
      const { locale, timeZone, ...query } = c.req.valid('query')
      const zone = timeZone ?? (await organisationTimeZone(store.read))
      return c.json(await readDocument(deps, wave, optionsOf(query), locale, zone), 200)
    })
    .openapi(getReportTable, async c => {
      const wave = await readableWave(store, c.req.valid('param').waveId, c.var.person)
      const { locale, ...query } = c.req.valid('query')
      const { report, obstacle, change, titles } = await waveReport(deps, wave, optionsOf(query))
      if (!report) {
        throw new Problem(obstacle?.code === 'too-few-answers' ? 'no-answers-yet' : 'model-error', {
          details: obstacle,
        })
      }
      return c.body(reportTable(report, change, titles, locale), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="report-${wave.id}.csv"`,
      })
    })
    .openapi(startIndexRun, async c => {
      const { waveId } = c.req.valid('param')
      const { resamples, seed, ...options } = c.req.valid('json')
      const wave = await findWave(store.read, waveId)
      if (!wave) throw new Problem('not-found')
      checkAmong(await measurementOf(store.read, wave.versionId), options)
      await foldBacklog(store, waveId)
      const { moments } = await waveMoments(store.read, wave, options)
      if (moments.n < MIN_BASE) throw new Problem('no-answers-yet')
      const person = await c.var.person()
      // A run that nobody has asked anything special of is the one that the report waits for.
      const isUsual = seed === undefined && resamples === DEFAULT_RESAMPLES
      const key = runKey(waveId, options)
      const jobId = await store.write(trx =>
        enqueueJob(trx, {
          kind: 'index-run',
          payload: {
            waveId,
            options,
            resamples,
            seed: seed ?? randomInt(SEEDS),
            createdBy: person?.id ?? null,
          },
          uniqueKey: isUsual ? key : `${key} ${resamples} ${seed ?? 'any'}`,
          now: clock(),
        }),
      )
      return c.json({ jobId }, 202)
    })
    .openapi(getIndexRun, async c => {
      const run = await findRun(store.read, c.req.valid('param').runId)
      if (!run) throw new Problem('not-found')
      await readableWave(store, run.waveId, c.var.person)
      return c.json({ ...viewRun(run), report: storedReport(run) }, 200)
    })
    .openapi(repeatIndexRun, async c => {
      const { runId } = c.req.valid('param')
      const run = await findRun(store.read, runId)
      if (!run) throw new Problem('not-found')
      const jobId = await store.write(trx =>
        enqueueJob(trx, {
          kind: 'repeat-index-run',
          payload: { runId },
          uniqueKey: `repeat-index-run ${runId}`,
          now: clock(),
        }),
      )
      return c.json({ jobId }, 202)
    })
}
