import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkKeyOf } from '#server/auth/secret.ts'
import type { Customer } from '#server/customers/customer.queries.ts'
import type { Database, Store } from '#server/database/database.ts'
import { checkImport } from '#server/imports/check-import.ts'
import { commitImport } from '#server/imports/commit-import.ts'
import { CUSTOMER_IMPORTS } from '#server/imports/customers/customer-imports.ts'
import { guessCustomerMapping } from '#server/imports/customers/customer-mapping.ts'
import { putMapping, readImport } from '#server/imports/import.queries.ts'
import { receiveImport } from '#server/imports/receive-import.ts'
import { startMailing } from '#server/invitations/start-mailing.ts'
import { enqueueJob, findJob, type Job } from '#server/jobs/job.queries.ts'
import { readDefinitionText } from '#server/surveys/definition-text.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../support/dialects.ts'
import { customer, inviteCustomers } from '../../support/invited-customers.ts'
import { smallSurveyText } from '../../support/small-survey.ts'
import { startProgram } from '../../support/start-program.ts'
import { storedWave } from '../../support/stored-wave.ts'

const NOW = new Date('2026-06-01T00:00:00Z')
/** More than a megabyte of file, so that a thread of its own reads it. */
const ROWS = 9000
const INVITED = 2500
/** Longer than a lease. */
const LATER_MS = 60_000
const NEVER = { signal: new AbortController().signal, report: () => {} }

describe.each(DIALECTS)('a process that works on %s and is killed', dialect => {
  let opened: TestStore
  let store: Store
  beforeAll(async () => {
    opened = await openTestStore(dialect)
    store = opened.store
  })
  afterAll(() => opened.close())

  it('is followed by one that goes on to the same end', { timeout: 240_000 }, async () => {
    const undisturbed = await uploadFile(store, 'undisturbed')
    await checkImport(store, CUSTOMER_IMPORTS, undisturbed, NOW, NEVER)
    const expected = await commitImport(store, CUSTOMER_IMPORTS, undisturbed, () => NOW, NEVER)
    await store.write(trx =>
      trx.deleteFrom('customerImport').where('id', '=', undisturbed).execute(),
    )

    const importId = await uploadFile(store, 'killed')
    const check = await store.write(trx =>
      enqueueJob(trx, { kind: 'check-customer-import', payload: { importId }, now: NOW }),
    )
    await untilKilled('check')
    expect(await readImport(store.read, 'customerImport', importId)).toMatchObject({
      state: 'uploaded',
    })
    const commit = await goesOn('commit', check, trx =>
      enqueueJob(trx, { kind: 'commit-customer-import', payload: { importId }, now: NOW }),
    )
    const cut = await readImport(store.read, 'customerImport', importId)
    expect(cut.committedRow).toBeGreaterThan(1)
    expect((await people('killed')).length).toBeLessThan(ROWS / 2 + 1000)

    const wave = await storedWave(store, readDefinitionText(smallSurveyText))
    const invited = Array.from({ length: INVITED }, (_, n) => customer(n))
    await inviteCustomers({ store, linkKey: linkKeyOf('x'.repeat(32)) }, wave.id, invited)
    const queue = await goesOn('queue', commit, trx => startMailing(trx, wave.id, NOW))
    expect(JSON.parse((await findJob(store.read, commit))?.result ?? '')).toEqual(expected)
    expect(await people('killed')).toEqual(await people('undisturbed'))

    const queued = () =>
      store.read
        .selectFrom('invitationMail')
        .select(['number', 'state', 'attempts'])
        .where('waveId', '=', wave.id)
        .execute()
    expect(await queued()).toHaveLength(1000)
    const last = await startWorker({})
    await ended(queue)
    await end(last)
    expect(await queued()).toEqual(
      Array.from({ length: INVITED }, () => ({ number: 0, state: 'queued', attempts: 0 })),
    )
  })

  /** Begins the next work while the last goes on, and is killed in the middle of it. */
  async function goesOn(
    middle: string,
    before: string,
    next: (trx: Transaction<Database>) => Promise<string>,
  ): Promise<string> {
    const worker = await startWorker({ KILLED_IN: middle })
    const killed = endOf(worker)
    await ended(before)
    const job = await store.write(next)
    expect(await killed).toBe('SIGKILL')
    return job
  }

  async function untilKilled(middle: string): Promise<void> {
    expect(await endOf(await startWorker({ KILLED_IN: middle }))).toBe('SIGKILL')
  }

  async function ended(jobId: string): Promise<Job> {
    for (;;) {
      const job = await findJob(store.read, jobId)
      if (job && !['waiting', 'running'].includes(job.state)) {
        expect(job).toMatchObject({ state: 'done', error: null })
        return job
      }
      await setTimeout(20)
    }
  }

  let started = 0
  function startWorker(settings: Record<string, string>): Promise<ChildProcess> {
    const { databaseUrl, dataDir } = opened.env
    return startProgram('test/support/job-worker.ts', {
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }),
      LATER_MS: String(started++ * LATER_MS),
      ...settings,
    })
  }

  /** All that is kept of them but what no two imports share. */
  async function people(source: string): Promise<Partial<Customer>[]> {
    const rows = await store.read
      .selectFrom('customer')
      .selectAll()
      .where('source', '=', source)
      .orderBy('externalId')
      .execute()
    return rows.map(
      ({ id, source: _, importId, createdAt, updatedAt, ...person }): Partial<Customer> => person,
    )
  }
})

async function uploadFile(store: Store, source: string): Promise<string> {
  const deps = { store, clock: () => NOW }
  const id = await receiveImport(deps, CUSTOMER_IMPORTS, 'people.csv', file(), (trx, made) =>
    trx
      .insertInto('customerImport')
      .values({ ...made, source, superseded: null })
      .execute(),
  )
  const { profile } = await readImport(store.read, 'customerImport', id)
  const columns = guessCustomerMapping(JSON.parse(profile), [])
  const mapping = { columns: Object.fromEntries(columns), country: '86', utcOffset: '+08:00' }
  await store.write(trx => putMapping(trx, 'customerImport', id, JSON.stringify(mapping)))
  return id
}

/** With rows that are refused, said again, or left out in part. */
async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('external_id,name,phone,email,region,consent,consent_at,consent_source\n')
  for (let row = 0; row < ROWS; row++) {
    const id = row % 100 === 0 ? '' : `K${row % (ROWS - 500)}`
    const phone = row % 50 === 0 ? '12' : `138${String(row).padStart(8, '0')}`
    const email = `somebody.number${row}@department${row % 7}.company.example`
    const words = `Somebody Number ${row} of the Department of Examples`
    yield Buffer.from(`${id},${words},${phone},${email},北京,yes,2026-01-0${1 + (row % 9)},shop\n`)
  }
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise(resolve => child.once('exit', (_, signal) => resolve(signal)))
}

async function end(child: ChildProcess): Promise<void> {
  const over = endOf(child)
  child.kill('SIGTERM')
  await over
}
