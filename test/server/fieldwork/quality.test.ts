import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#server/database/database.ts'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import { dueQuality, qualityKey } from '#server/fieldwork/due-quality.ts'
import { settleQuality } from '#server/fieldwork/settle-quality.ts'
import { findActiveJob } from '#server/jobs/job.queries.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { repeatIndexRun } from '#server/reports/repeat-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import { eraseResponse } from '#server/responses/erase-response.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { nextWave, storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const PROGRESS = { signal: new AbortController().signal, report: () => {} }
const WITHOUT = { ...DEFAULT_OPTIONS, flagged: 'without' } as const
const honest = (count: number, seed = 1) =>
  simulateCustomers(count, seed, { quality: 0, satisfaction: 0 })

/** ECSI with an attention check, and a pair that asks the same. */
function definition(): SurveyDefinition {
  const ecsi = findInstrument('ecsi')?.definition
  if (!ecsi?.pages) throw new Error('no ECSI')
  const check = { type: 'rating', name: 'check', rateMax: 10, expectedAnswer: 3, title: 'Choose 3' }
  const twin = { trustworthy: 'established' } as Record<string, string>
  return {
    ...ecsi,
    pages: ecsi.pages.map((page, index) => ({
      ...page,
      elements: [
        ...(page.elements ?? []).map(element =>
          twin[element.name] ? { ...element, sameAs: twin[element.name] } : element,
        ),
        ...(index === 0 ? [check] : []),
      ],
    })),
  }
}

describe.each(DIALECTS)('the quality of answers on %s', dialect => {
  let test: TestApp
  let store: Store
  let wave: Wave
  let careless: string[]
  beforeAll(async () => {
    test = await testApp(dialect)
    store = test.deps.store
    wave = await storedWave(store, definition())
    await storeResponses(
      store,
      wave,
      honest(60).map(answers => ({ ...answers, check: 3, trustworthy: 6, established: 6 })),
    )
    // In twenty seconds, with the check failed and a pair answered against each other.
    careless = await storeResponses(store, wave, [
      { ...honest(1, 7)[0], check: 9, trustworthy: 10, established: 1 },
      { ...honest(1, 8)[0], check: 9, trustworthy: 1, established: 10 },
    ])
    await store.write(async trx => {
      await trx.updateTable('surveyResponse').set({ seconds: 180 }).execute()
      await trx
        .updateTable('surveyResponse')
        .set({ seconds: 20 })
        .where('id', 'in', careless)
        .execute()
    })
    await foldWave(store, wave.id)
  })
  afterAll(() => test.close())

  const settle = () => settleQuality(test.deps, { waveId: wave.id }, PROGRESS)
  const get = async (path: string): Promise<Json> => {
    const headers = await test.as('analyst')
    const { status, body } = await test.call('GET', `/api/waves/${wave.id}/${path}`, { headers })
    expect(status).toBe(200)
    return body
  }
  const run = (options: typeof DEFAULT_OPTIONS) =>
    makeIndexRun(
      test.deps,
      { waveId: wave.id, options, resamples: 100, seed: 1, createdBy: null },
      PROGRESS,
    )
  const stored = () =>
    store.read.selectFrom('surveyResponse').select(['id', 'flags']).orderBy('id').execute()

  it('says nothing before the answers have been gone through', async () => {
    expect(await get('quality')).toEqual({})
    expect(await get('quality/responses')).toEqual({ responses: [] })
  })

  it('is due by itself, and once only', async () => {
    await dueQuality(test.deps)
    const jobId = await findActiveJob(store.read, qualityKey(wave.id))
    expect(jobId).toBeDefined()
    await dueQuality(test.deps)
    expect(await findActiveJob(store.read, qualityKey(wave.id))).toBe(jobId)
    expect(await get('quality')).toEqual({ jobId })
  })

  it('flags who was careless, says why, and drops nobody', async () => {
    expect(await settle()).toEqual({ answered: 62 })
    const { settled } = await get('quality')
    expect(settled).toMatchObject({ answered: 62, leftOut: 2, isFinal: false })
    expect(settled.counts).toMatchObject({ tooFast: 2, failedCheck: 2 })
    // Among sixty honest ones somebody's halves may disagree by chance, which alone excludes nobody.
    expect(settled.counts.inconsistent).toBeGreaterThanOrEqual(2)
    const { responses } = await get('quality/responses')
    expect(responses).toHaveLength(settled.flagged)
    const found = responses.filter(({ id }: Json) => careless.includes(id))
    expect(found).toHaveLength(2)
    for (const response of found) {
      expect(response).toMatchObject({
        mayBeExcluded: true,
        seconds: 20,
        failedChecks: ['check'],
        contradictions: [['trustworthy', 'established']],
      })
    }
    expect(await stored()).toHaveLength(62)
  })

  it('comes to the same when it is gone through again', async () => {
    const before = await stored()
    await settle()
    expect(await stored()).toEqual(before)
  })

  it('lets the report be read with and without, and repeats a run as it was, whatever the flags since', async () => {
    const [whole, clean] = [await run(DEFAULT_OPTIONS), await run(WITHOUT)]
    const [everybody, without] = [await get('report'), await get('report?flagged=without')]
    expect(everybody.report.n).toBe(62)
    expect(everybody.run.leftOut).toBeUndefined()
    expect(without.report.n).toBe(60)
    expect(without.run).toMatchObject({ id: clean.runId, n: 60, leftOut: 2 })
    expect(whole.runId).not.toBe(clean.runId)
    await store.write(trx => trx.updateTable('surveyResponse').set({ flags: null }).execute())
    expect(await repeatIndexRun(test.deps, clean.runId, PROGRESS)).toEqual({ same: true })
    await settle()
  })

  it('leaves the right rows out after one before them was erased', async () => {
    const [first] = (await stored()).filter(({ flags }) => flags === null)
    await eraseResponse(store, first.id)
    const { runId } = await run(WITHOUT)
    const { body } = await test.call('GET', `/api/index-runs/${runId}`, {
      headers: await test.as('analyst'),
    })
    expect(body).toMatchObject({ n: 59, leftOut: 2 })
  })

  it('is settled once more when the wave has closed', async () => {
    await settle()
    await store.write(trx =>
      trx.updateTable('wave').set({ state: 'closed' }).where('id', '=', wave.id).execute(),
    )
    await store.write(trx => trx.deleteFrom('job').execute())
    await dueQuality(test.deps)
    expect(await findActiveJob(store.read, qualityKey(wave.id))).toBeDefined()
    await settle()
    expect((await get('quality')).settled.isFinal).toBe(true)
    await store.write(trx => trx.deleteFrom('job').execute())
    await dueQuality(test.deps)
    expect(await findActiveJob(store.read, qualityKey(wave.id))).toBeUndefined()
  })

  it('is nothing that a viewer may start, nor of a wave that is not there', async () => {
    const viewer = { headers: await test.as('viewer') }
    const path = `/api/waves/${wave.id}/quality`
    expect((await test.call('POST', path, viewer)).status).toBe(403)
    const headers = await test.as('analyst')
    expect((await test.call('POST', path, { headers })).status).toBe(202)
    expect((await test.call('GET', '/api/waves/nowhere/quality', { headers })).status).toBe(404)
  })

  it('goes with its wave', async () => {
    const other = await nextWave(store, wave)
    await settleQuality(test.deps, { waveId: other.id }, PROGRESS)
    await store.write(trx => trx.deleteFrom('wave').where('id', '=', other.id).execute())
    const left = await store.read.selectFrom('waveQuality').select('waveId').execute()
    expect(left.map(({ waveId }) => waveId)).toEqual([wave.id])
  })
})
