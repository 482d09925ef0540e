import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#server/database/database.ts'
import { seedDemo } from '#server/demo/seed-demo.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { foldAll } from '#server/responses/fold-wave.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { finishJob } from '../../support/finish-job.ts'
import { respondent } from '../../support/respondent.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { upload } from '../../support/upload.ts'

const TABLES = [
  'survey',
  'surveyVersion',
  'wave',
  'responseDraft',
  'submission',
  'surveyResponse',
  'unfolded',
  'sampleBlock',
  'sampleTotal',
  'responseImport',
  'indexRun',
] as const

/** Of the 400 in the later wave: the others left too much open to count in the model. */
const ENOUGH_ANSWERED = 372

describe.each(DIALECTS)('the demo study on %s', dialect => {
  let test: TestApp
  let store: Store
  beforeEach(async () => {
    test = await testApp(dialect)
    store = test.deps.store
  })
  afterEach(() => test.close())

  const waves = async (): Promise<Json[]> => (await test.call('GET', '/api/demo')).body.waves
  const report = async (wave: Json): Promise<Json> =>
    (await test.call('GET', `/api/waves/${wave.id}/report`)).body
  const remove = async () =>
    test.call('DELETE', '/api/demo', { headers: await test.as('administrator') })
  const rowCounts = async () => {
    const counts: Record<string, number> = {}
    for (const table of TABLES)
      counts[table] = (await store.read.selectFrom(table).selectAll().execute()).length
    return counts
  }
  const finishRuns = async (changed: { resamples?: number } = {}) => {
    const jobs = await store.read.selectFrom('job').select('id').execute()
    for (const { id } of jobs) {
      const job = await finishJob(test, id, {
        'index-run': (payload, progress) =>
          makeIndexRun(test.deps, { ...payload, ...changed }, progress),
      })
      expect(job.state).toBe('done')
    }
  }

  it('is a finished report that anybody can read', async () => {
    await seedDemo(test.deps)
    const [later, earlier, ...others] = await waves()
    expect(others).toEqual([])
    expect([later.state, earlier.state]).toEqual(['open', 'closed'])
    for (const wave of [later, earlier]) {
      expect(wave).toMatchObject({
        isDemo: true,
        counts: { complete: 400, partial: 0, started: 0 },
      })
      expect(wave.surveyTitle['zh-cn']).toContain('演示')
      expect(wave.surveyTitle.default).toContain('demo')
    }
    const atOnce = await report(later)
    expect(atOnce.report.n).toBe(ENOUGH_ANSWERED)
    expect(atOnce.jobId).toBeTruthy()

    const [job] = await store.read.selectFrom('job').select('payload').execute()
    expect(JSON.parse(job?.payload ?? '')).toMatchObject({ resamples: 5000 })
    // All 5,000 are drawn in start.test.ts.
    await finishRuns({ resamples: 1000 })
    const finished = await report(later)
    expect(finished.jobId).toBeUndefined()
    expect(finished.run).toMatchObject({ n: ENOUGH_ANSWERED, resamples: 1000 })
    expect(finished.report.pathModel.constructs).toHaveLength(7)
    for (const { index } of finished.report.pathModel.constructs)
      expect(index.interval).toHaveLength(2)
    const verdicts = Object.fromEntries(
      finished.change.changes.map(({ construct, verdict }: Json) => [construct, verdict]),
    )
    expect(verdicts).toMatchObject({
      quality: 'risen',
      satisfaction: 'risen',
      expectations: 'noClearChange',
    })
    expect(finished.change.earlierWave.id).toBe(earlier.id)
    // The same figures in every installation, whatever the database.
    expect(finished.run.fingerprint).toBe(FINGERPRINT)
  })

  it('is made once, however many processes start at the same time', async () => {
    await Promise.all([seedDemo(test.deps), seedDemo(test.deps), seedDemo(test.deps)])
    await seedDemo(test.deps)
    expect(await rowCounts()).toMatchObject({ survey: 1, wave: 2, surveyResponse: 800 })
    expect(await store.read.selectFrom('job').selectAll().execute()).toHaveLength(2)
  })

  it('is there whole or not at all when the process is killed', async () => {
    const dying: Store = {
      ...store,
      write: work =>
        store.write(async trx => {
          await work(trx)
          throw new Error('killed')
        }),
    }
    await expect(seedDemo({ ...test.deps, store: dying })).rejects.toThrow('killed')
    expect(Object.values(await rowCounts()).every(count => count === 0)).toBe(true)
    await seedDemo(test.deps)
    expect(await waves()).toHaveLength(2)
  })

  it('is complete when the process is killed before the answers are folded', async () => {
    let units = 0
    const dying: Store = {
      ...store,
      write: work => {
        if (++units > 1) throw new Error('killed')
        return store.write(work)
      },
    }
    await expect(seedDemo({ ...test.deps, store: dying })).rejects.toThrow('killed')
    await seedDemo(test.deps)
    const [later] = await waves()
    expect((await report(later)).report.n).toBe(ENOUGH_ANSWERED)
    await foldAll(store)
    expect(await rowCounts()).toMatchObject({ unfolded: 0, sampleBlock: 2 })
  })

  it('goes with all that was made of it, and does not come back', async () => {
    const own = await storedWave(store, smallDefinition)
    await storeResponses(store, own, [{ speed: 1, errors: 2, overall: 3 }])
    const before = await rowCounts()
    await seedDemo(test.deps)
    await finishRuns({ resamples: 200 })
    const [later] = await waves()
    expect((await upload(test, later.id, 'overallSatisfaction\n7\n')).status).toBe(201)

    const { linkToken } = await store.read
      .selectFrom('wave')
      .select('linkToken')
      .where('id', '=', later.id)
      .executeTakeFirstOrThrow()
    const page = respondent(test, linkToken)
    expect((await page.save(1, {})).status).toBe(200)

    const path = '/api/demo'
    expect((await test.call('DELETE', path)).status).toBe(401)
    const headers = await test.as('analyst')
    expect((await test.call('DELETE', path, { headers })).status).toBe(403)
    expect((await remove()).body).toEqual({ deleted: true })
    expect(await rowCounts()).toEqual(before)
    expect(await waves()).toEqual([])
    expect((await test.call('GET', `/api/waves/${later.id}/report`)).status).toBe(404)
    expect((await test.call('GET', `/api/links/${linkToken}`)).status).toBe(404)
    expect((await page.save(2, {})).status).toBe(404)
    expect((await page.submit({ overallSatisfaction: 7 })).status).toBe(404)
    await seedDemo(test.deps)
    expect(await waves()).toEqual([])
    expect((await remove()).body).toEqual({ deleted: false })
  })

  it('may go while its intervals are still to be made', async () => {
    await seedDemo(test.deps)
    await remove()
    const [job] = await store.read.selectFrom('job').select('id').execute()
    const ended = await finishJob(test, job?.id ?? '', {
      'index-run': (payload, progress) => makeIndexRun(test.deps, payload, progress),
    })
    expect(ended).toMatchObject({ state: 'failed', error: 'not-found' })
  })
})

const FINGERPRINT = 'ff0acaee6d5af8389079ab0f8868a0c099e166bea60df12950c8f2d9547811d4'
