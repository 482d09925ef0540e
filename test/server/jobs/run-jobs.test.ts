import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '#server/http/problem.ts'
import { enqueueJob, findJob } from '#server/jobs/job.queries.ts'
import {
  JOB_KINDS,
  JOB_LANES,
  type JobHandlers,
  type JobKind,
  type JobProgress,
} from '#server/jobs/job-kinds.ts'
import { type JobRunner, runJobs } from '#server/jobs/run-jobs.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'

describe.each(DIALECTS)('jobs on %s', dialect => {
  let test: TestApp
  const runners: JobRunner[] = []

  beforeAll(async () => {
    test = await testApp(dialect)
  })
  afterEach(async () => {
    await Promise.all(runners.splice(0).map(runner => runner.stop()))
    await test.deps.store.write(trx => trx.deleteFrom('job').execute())
  })
  afterAll(() => test.close())

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

  const enqueueRun = () =>
    test.deps.store.write(trx =>
      enqueueJob(trx, {
        kind: 'repeat-index-run',
        payload: { runId: 'r' },
        now: test.deps.clock(),
      }),
    )

  const stateOf = async (id: string) => (await findJob(test.deps.store.read, id))?.state

  /** As if whoever has it had not been heard of for long. */
  const letLeaseRunOut = (id: string) =>
    test.deps.store.write(trx =>
      trx
        .updateTable('job')
        .set({ state: 'running', leaseUntil: new Date(0).toISOString() })
        .where('id', '=', id)
        .execute(),
    )

  const untilAborted = ({ signal }: JobProgress) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })

  const until = async (id: string, state: string) => {
    await expect.poll(() => stateOf(id)).toBe(state)
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
    run(progress => {
      progress.report(0.4)
      return untilAborted(progress)
    })
    await expect
      .poll(async () => (await test.call('GET', `/api/jobs/${id}`)).body.progress)
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
    const stopped = run(untilAborted)
    await until(id, 'running')
    await stopped.stop()
    expect(await stateOf(id)).toBe('waiting')

    await letLeaseRunOut(id)
    run(async () => 'taken over')
    expect((await until(id, 'done')).result).toBe('taken over')
  })

  it('of different lanes do not wait for each other, those of one do', async () => {
    const [index, first, second] = [await enqueueRun(), await enqueue(), await enqueue()]
    let atWork = 0
    let finishImport = () => {}
    run((progress, kind) => {
      if (kind === 'repeat-index-run') return untilAborted(progress)
      atWork++
      return new Promise<void>(resolve => {
        finishImport = resolve
      })
    })
    await until(index, 'running')
    await until(first, 'running')
    expect([await stateOf(second), atWork]).toEqual(['waiting', 1])
    finishImport()
    await until(first, 'done')
    await until(second, 'running')
    expect(await stateOf(index)).toBe('running')

    const headers = await test.as('analyst')
    await test.call('POST', `/api/jobs/${index}/cancellation`, { headers })
    await until(index, 'cancelled')
    expect(await stateOf(second)).toBe('running')
    finishImport()
    await until(second, 'done')
  })

  it('are each done once, however many processes there are', async () => {
    const ids: string[] = []
    for (let i = 0; i < 8; i++) ids.push(await enqueue(), await enqueueRun())
    let done = 0
    for (let process = 0; process < 3; process++) run(async () => ++done)
    for (const id of ids) await until(id, 'done')
    expect(done).toBe(ids.length)
  })

  it('are left by whoever was silent for so long that another took them', async () => {
    const id = await enqueue()
    let left = false
    const silent = run(progress =>
      untilAborted(progress).finally(() => {
        left = true
      }),
    )
    await until(id, 'running')
    await test.deps.store.write(trx =>
      trx
        .updateTable('job')
        .set(update => ({ attempts: update('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute(),
    )
    await expect.poll(() => left).toBe(true)
    await silent.stop()
    expect(await findJob(test.deps.store.read, id)).toMatchObject({
      state: 'running',
      error: null,
      attempts: 2,
    })
    await letLeaseRunOut(id)
    run(async () => 'by another')
    expect((await until(id, 'done')).result).toBe('by another')
  })

  it('cannot be cancelled by a viewer or a stranger, and unknown ones are not found', async () => {
    const id = await enqueue()
    const path = `/api/jobs/${id}/cancellation`
    expect((await test.call('POST', path)).status).toBe(401)
    expect((await test.call('POST', path, { headers: await test.as('viewer') })).status).toBe(403)
    expect((await test.call('GET', '/api/jobs/none')).status).toBe(404)
  })
})

it('every kind of job has one lane', () => {
  const lanes: readonly JobKind[] = Object.values(JOB_LANES).flat()
  expect([...lanes].sort()).toEqual(Object.keys(JOB_KINDS).sort())
})
