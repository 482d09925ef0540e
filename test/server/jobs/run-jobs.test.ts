import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '#server/http/problem.ts'
import { enqueueJob, findJob } from '#server/jobs/job.queries.ts'
import type { JobHandlers, JobKind, JobProgress } from '#server/jobs/job-kinds.ts'
import { type JobRunner, runJobs } from '#server/jobs/run-jobs.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'

describe.each(DIALECTS)('jobs on %s', dialect => {
  let test: TestApp
  const runners: JobRunner[] = []

  beforeEach(async () => {
    test = await testApp(dialect)
  })
  afterEach(async () => {
    await Promise.all(runners.splice(0).map(runner => runner.stop()))
    await test.close()
  })

  /** Every kind does the same here: what the test gives. */
  const run = (work: (progress: JobProgress, kind: JobKind) => Promise<unknown>) => {
    const handlers: JobHandlers = {
      'check-import': (_, progress) => work(progress, 'check-import'),
      'commit-import': (_, progress) => work(progress, 'commit-import'),
      'check-customer-import': (_, progress) => work(progress, 'check-customer-import'),
      'commit-customer-import': (_, progress) => work(progress, 'commit-customer-import'),
      'count-frame': (_, progress) => work(progress, 'count-frame'),
      'draw-sample': (_, progress) => work(progress, 'draw-sample'),
      'queue-mails': (_, progress) => work(progress, 'queue-mails'),
      'settle-quality': (_, progress) => work(progress, 'settle-quality'),
      'index-run': (_, progress) => work(progress, 'index-run'),
      'repeat-index-run': (_, progress) => work(progress, 'repeat-index-run'),
      'compare-groups': (_, progress) => work(progress, 'compare-groups'),
    }
    const runner = runJobs({
      store: test.deps.store,
      handlers,
      clock: test.deps.clock,
      log: pino({ level: 'silent' }),
    })
    runners.push(runner)
    return runner
  }

  const enqueue = (uniqueKey?: string) =>
    test.deps.store.write(trx =>
      enqueueJob(trx, {
        kind: 'check-import',
        payload: { importId: 'i' },
        uniqueKey,
        now: test.deps.clock(),
      }),
    )

  const until = async (id: string, state: string) => {
    await expect
      .poll(async () => (await findJob(test.deps.store.read, id))?.state, { timeout: 10_000 })
      .toBe(state)
    return (await test.call('GET', `/api/jobs/${id}`)).body
  }

  it('are done, and leave their result and full progress', async () => {
    const id = await enqueue()
    run(async () => ({ rows: 3 }))
    expect(await until(id, 'done')).toMatchObject({ progress: 1, result: { rows: 3 }, error: null })
  })

  it('are queued once while a twin is unfinished, and again afterwards', async () => {
    const [first, second] = [await enqueue('key'), await enqueue('key')]
    expect(second).toBe(first)
    run(async () => null)
    await until(first, 'done')
    expect(await enqueue('key')).not.toBe(first)
  })

  it('show how far they are and stop when somebody cancels', async () => {
    const id = await enqueue()
    run(
      ({ signal, report }) =>
        new Promise((_, reject) => {
          report(0.4)
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        }),
    )
    await expect
      .poll(async () => (await test.call('GET', `/api/jobs/${id}`)).body.progress, {
        timeout: 10_000,
      })
      .toBe(0.4)
    const headers = await test.as('analyst')
    expect((await test.call('POST', `/api/jobs/${id}/cancellation`, { headers })).status).toBe(200)
    await until(id, 'cancelled')
  })

  it('are cancelled at once while they wait', async () => {
    const id = await enqueue()
    const headers = await test.as('administrator')
    const { body } = await test.call('POST', `/api/jobs/${id}/cancellation`, { headers })
    expect(body.state).toBe('cancelled')
  })

  it('say why they failed: a problem by its code, anything else as a fault', async () => {
    const [problem, fault] = [await enqueue(), await enqueue()]
    let calls = 0
    run(async () => {
      throw calls++ === 0 ? new Problem('no-answers-yet') : new Error('boom')
    })
    expect((await until(problem, 'failed')).error).toBe('no-answers-yet')
    expect((await until(fault, 'failed')).error).toBe('fault')
  })

  it('go on later when the process stops, and elsewhere when it dies', async () => {
    const id = await enqueue()
    const stopped = run(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        }),
    )
    await until(id, 'running')
    await stopped.stop()
    expect((await findJob(test.deps.store.read, id))?.state).toBe('waiting')

    await test.deps.store.write(trx =>
      trx
        .updateTable('job')
        .set({ state: 'running', leaseUntil: new Date(0).toISOString() })
        .where('id', '=', id)
        .execute(),
    )
    run(async () => 'taken over')
    expect((await until(id, 'done')).result).toBe('taken over')
  })

  it('cannot be cancelled by a viewer or a stranger, and unknown ones are not found', async () => {
    const id = await enqueue()
    const path = `/api/jobs/${id}/cancellation`
    expect((await test.call('POST', path)).status).toBe(401)
    expect((await test.call('POST', path, { headers: await test.as('viewer') })).status).toBe(403)
    expect((await test.call('GET', '/api/jobs/none')).status).toBe(404)
  })
})
