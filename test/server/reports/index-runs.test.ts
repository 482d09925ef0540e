import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootstrap, htmtBounds, indexReport, momentsOf, pathModel } from '#analysis'
import type { Store } from '#server/database/database.ts'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import type { JobProgress } from '#server/jobs/job-kinds.ts'
import { computeRun } from '#server/reports/compute-run.ts'
import { dueRuns } from '#server/reports/due-runs.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { repeatIndexRun } from '#server/reports/repeat-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import { runPool, runThreads } from '#server/reports/run-threads.ts'
import { eraseResponse } from '#server/responses/erase-response.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import { waveBlocks, waveSample } from '#server/responses/wave-sample.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { finishJob } from '../../support/finish-job.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const UNMOVED = { quality: 0, satisfaction: 0 }
const customers = (count: number, seed = 1) => simulateCustomers(count, seed, UNMOVED)

function ecsi(): SurveyDefinition {
  const instrument = findInstrument('ecsi')
  if (!instrument) throw new Error('no ECSI')
  return instrument.definition
}

const quiet = (signal = new AbortController().signal): JobProgress => ({
  signal,
  report: () => {},
})

describe.each(DIALECTS)('index runs on %s', dialect => {
  let test: TestApp
  let store: Store
  let now = new Date('2026-05-01T12:00:00Z')
  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => now })
    store = test.deps.store
  })
  afterAll(() => test.close())

  const later = (seconds: number) => {
    now = new Date(now.getTime() + 1000 * seconds)
  }
  const handlers = {
    'index-run': (payload, progress) => makeIndexRun(test.deps, payload, progress),
    'repeat-index-run': ({ runId }, progress) => repeatIndexRun(test.deps, runId, progress),
  } satisfies Parameters<typeof finishJob>[2]

  /** A sweep finds the waves of the other tests as well: theirs are passed over. */
  const onlyOf = (wave: Wave) =>
    ({
      'index-run': async (payload, progress) =>
        payload.waveId === wave.id &&
        makeIndexRun(test.deps, { ...payload, resamples: 200 }, progress),
    }) satisfies Parameters<typeof finishJob>[2]

  const post = async (path: string, body?: unknown) =>
    test.call('POST', path, { headers: await test.as('analyst'), body })
  const report = async (wave: Wave, query = ''): Promise<Json> => {
    const headers = await test.as('viewer')
    return (
      await test.call('GET', `/api/waves/${wave.id}/report${query}`, {
        headers,
      })
    ).body
  }
  const start = (wave: Wave, more: object = {}) =>
    post(`/api/waves/${wave.id}/index-runs`, {
      ...DEFAULT_OPTIONS,
      resamples: 200,
      seed: 7,
      ...more,
    })
  const run = async (wave: Wave, more: object = {}): Promise<Json> => {
    const { status, body } = await start(wave, more)
    expect(status).toBe(202)
    later(1)
    return finishJob(test, body.jobId, handlers)
  }
  const repeat = async (runId: string): Promise<Json> => {
    const { status, body } = await post(`/api/index-runs/${runId}/repetition`)
    expect(status).toBe(202)
    const job = await finishJob(test, body.jobId, handlers)
    expect(job.state).toBe('done')
    return job.result
  }
  const runsOf = (wave: Wave) =>
    store.read.selectFrom('indexRun').selectAll().where('waveId', '=', wave.id).execute()
  const waitingJobs = (wave: Wave) =>
    store.read
      .selectFrom('job')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('payload', 'like', `%${wave.id}%`)
      .execute()

  it('store all that the figures derive from, the same for any number of threads', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(60))
    const job = await run(wave)
    expect(job).toMatchObject({ state: 'done', progress: 1 })
    const [stored] = await runsOf(wave)
    expect(stored).toMatchObject({
      id: job.result.runId,
      versionId: wave.versionId,
      resamples: 200,
      seed: 7,
      n: 60,
      completeRows: 60,
      partialRows: 0,
      createdAt: now.toISOString(),
    })
    expect(stored?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(stored?.createdBy).toBeTruthy()

    const input = pathModelInput(ecsi())
    if (!input || !stored) throw new Error('no model')
    const model = pathModel(input)
    const { sample } = await waveSample(store.read, wave, DEFAULT_OPTIONS)
    const alone = bootstrap(model, sample, { resamples: 200, seed: 7 })
    const focus = 'satisfaction'
    expect(JSON.parse(stored.bootstrap)).toEqual(JSON.parse(JSON.stringify(alone)))
    const { pathModel: told } = JSON.parse(stored.report)
    const { drawn } = told.assessment
    const asked = { ...DEFAULT_OPTIONS, focus }
    expect(told).toEqual(
      JSON.parse(JSON.stringify(indexReport(model, momentsOf(sample), asked, alone, drawn))),
    )
    const bounds = htmtBounds(model, sample, { resamples: 200, seed: 7 })
    expect(drawn.htmtBounds).toEqual(JSON.parse(JSON.stringify(bounds)))
    expect(drawn.exactFits.map(({ of }: Json) => of)).toEqual(['saturated', 'estimated'])
    expect(drawn.prediction.repetitions).toBe(10)
    expect(drawn.mediation.length).toBeGreaterThan(0)
    expect(drawn.methods.paths).toHaveLength(alone.paths.length)

    const { blocks } = await waveBlocks(store.read, wave)
    for (const count of [1, 3]) {
      const pool = runPool(count)
      const threads = runThreads(
        {
          structure: { model, focus },
          indicators: sample.indicators,
          roles: [],
          options: DEFAULT_OPTIONS,
          resamples: 200,
          seed: 7,
          blocks,
          extent: { completeRows: 60, partialRows: 0 },
        },
        pool,
      )
      const prepared = await threads.prepare(quiet().signal)
      const { report, bootstrap } = await computeRun(
        threads,
        prepared,
        { resamples: 200, options: DEFAULT_OPTIONS, roles: [] },
        quiet(),
      )
      await pool.destroy()
      expect([report, bootstrap]).toEqual([stored.report, stored.bootstrap])
    }
  })

  it('can be read and repeated byte by byte, also when answers have come since', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(40))
    await storeResponses(store, wave, customers(6, 2), 'partial')
    const { result } = await run(wave, {
      includePartials: true,
      missing: 'listwise',
    })
    const path = `/api/index-runs/${result.runId}`
    const { body } = await test.call('GET', path, {
      headers: await test.as('viewer'),
    })
    expect(body).toMatchObject({ id: result.runId, seed: 7 })
    expect(body.report.n).toBeLessThan(46)
    expect(body.report.partials).toBeLessThanOrEqual(6)
    expect(body.report.options).toMatchObject({
      missing: 'listwise',
      includePartials: true,
    })
    expect((await test.call('GET', path)).status).toBe(401)
    expect(await repeat(result.runId)).toEqual({ same: true })

    await storeResponses(store, wave, customers(30, 3))
    await storeResponses(store, wave, customers(5, 4), 'partial')
    await foldWave(store, wave.id)
    expect(await repeat(result.runId)).toEqual({ same: true })
  })

  it('say why they cannot be repeated', async () => {
    const wave = await storedWave(store, ecsi())
    const [first = ''] = await storeResponses(store, wave, customers(40))
    const { result } = await run(wave)
    const change = (set: Record<string, string>) =>
      store.write(trx =>
        trx.updateTable('indexRun').set(set).where('id', '=', result.runId).execute(),
      )
    const [{ report: stored = '', fingerprint = '' } = {}] = await runsOf(wave)
    await change({
      report: stored.replace(/\d(?=})/, digit => String((Number(digit) + 1) % 10)),
    })
    expect(await repeat(result.runId)).toEqual({
      same: false,
      reason: 'result-differs',
    })
    await change({ engine: 'another' })
    expect(await repeat(result.runId)).toEqual({
      same: false,
      reason: 'engine-changed',
    })
    await change({ fingerprint: fingerprint.replace(/./, 'x') })
    expect(await repeat(result.runId)).toEqual({
      same: false,
      reason: 'sample-differs',
    })
    await change({ fingerprint })
    await eraseResponse(store, first)
    expect(await repeat(result.runId)).toEqual({
      same: false,
      reason: 'responses-erased',
    })
    expect((await post('/api/index-runs/none/repetition')).status).toBe(404)
  })

  it('are stored once when the process dies between storing and telling so', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(40))
    const payload = {
      waveId: wave.id,
      options: DEFAULT_OPTIONS,
      resamples: 100,
      seed: 1,
      createdBy: null,
    }
    const first = await makeIndexRun(test.deps, payload, quiet())
    const second = await makeIndexRun(test.deps, payload, quiet())
    expect(second).toEqual(first)
    expect(await runsOf(wave)).toHaveLength(1)
  })

  it('store nothing when they are cancelled, and tell how far they are before', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(60))
    const cancelling = new AbortController()
    const shares: number[] = []
    const payload = {
      waveId: wave.id,
      options: DEFAULT_OPTIONS,
      resamples: 5000,
      seed: 1,
      createdBy: null,
    }
    await expect(
      makeIndexRun(test.deps, payload, {
        signal: cancelling.signal,
        report: share => {
          shares.push(share)
          if (shares.length === 3) cancelling.abort()
        },
      }),
    ).rejects.toThrow()
    expect(shares.slice(0, 3)).toEqual([...shares.slice(0, 3)].sort((a, b) => a - b))
    expect(shares[0]).toBeGreaterThan(0)
    expect(await runsOf(wave)).toEqual([])
  })

  it('are refused or fail with a reason where the answers cannot carry them', async () => {
    const wave = await storedWave(store, ecsi())
    const [one = {}] = customers(1)
    await storeResponses(store, wave, customers(9))
    expect((await start(wave)).body.code).toBe('no-answers-yet')
    const alike = await storedWave(store, ecsi())
    await storeResponses(
      store,
      alike,
      Array.from({ length: 12 }, () => one),
    )
    expect(await run(alike)).toMatchObject({
      state: 'failed',
      error: 'model-error',
    })
    expect((await start({ ...wave, id: 'none' })).status).toBe(404)
    expect((await start(wave, { resamples: 10 })).status).toBe(400)
    expect((await start(wave, { seed: 2 ** 31 })).status).toBe(400)
    expect((await start(wave, { more: 1 })).status).toBe(400)
  })

  it('are one job for all who ask the same, and shown while they are made', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(40))
    const usual = { resamples: 5000, seed: undefined }
    const [first, second] = [await start(wave, usual), await start(wave, usual)]
    expect(second.body.jobId).toBe(first.body.jobId)
    expect((await report(wave)).jobId).toBe(first.body.jobId)
    expect((await report(wave, '?missing=listwise')).jobId).toBeUndefined()
    expect((await start(wave)).body.jobId).not.toBe(first.body.jobId)
  })

  it('start by themselves when enough has come, and rest in between', async () => {
    const sweep = dueRuns(test.deps)
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(29))
    await foldWave(store, wave.id)
    await sweep()
    expect(await waitingJobs(wave)).toEqual([])

    await storeResponses(store, wave, customers(1, 2))
    await foldWave(store, wave.id)
    await sweep()
    await sweep()
    const [job, ...others] = await waitingJobs(wave)
    expect(others).toEqual([])
    expect(JSON.parse(job?.payload ?? '')).toMatchObject({
      resamples: 5000,
      createdBy: null,
    })
    const done = await finishJob(test, job?.id ?? '', onlyOf(wave))
    expect(done.state).toBe('done')
    expect((await report(wave)).report.pathModel.uncertainty).toMatchObject({ n: 30 })

    await storeResponses(store, wave, customers(20, 3))
    await foldWave(store, wave.id)
    await sweep()
    expect(await waitingJobs(wave)).toEqual([])
    later(21)
    await sweep()
    expect(await waitingJobs(wave)).toHaveLength(1)
  })

  it('do not start again where they failed, before other answers have come', async () => {
    const sweep = dueRuns(test.deps)
    const wave = await storedWave(store, ecsi(), { state: 'closed' })
    const [one = {}] = customers(1)
    await storeResponses(
      store,
      wave,
      Array.from({ length: 30 }, () => one),
    )
    await foldWave(store, wave.id)
    await sweep()
    const [job] = await waitingJobs(wave)
    expect(await finishJob(test, job?.id ?? '', onlyOf(wave))).toMatchObject({
      state: 'failed',
    })
    later(7200)
    await sweep()
    expect(await waitingJobs(wave)).toEqual([])
    await storeResponses(store, wave, customers(30))
    await foldWave(store, wave.id)
    await sweep()
    expect(await waitingJobs(wave)).toHaveLength(1)
  })
})
