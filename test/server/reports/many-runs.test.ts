import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import type { JobProgress } from '#server/jobs/job-kinds.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import { runLength } from '../../support/run-length.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'

const RUNS = runLength(12, 200)
/** Every so many runs one is cancelled, which ends its thread. */
const CANCELLED_EVERY = 4

/** Where a system lists what this process has open: Linux and macOS; Windows does not. */
const LIST = ['/proc/self/fd', '/dev/fd'].find(existsSync)
const descriptors = () => (LIST ? readdirSync(LIST).length : 0)

describe('a process that computes one index run after another', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp('sqlite')
  })
  afterAll(() => test.close())

  it('has no more open at the end than it had at the beginning', async () => {
    const instrument = findInstrument('ecsi')
    if (!instrument) throw new Error('no ECSI')
    const wave = await storedWave(test.deps.store, instrument.definition)
    const answers = simulateCustomers(40, 1, { quality: 0, satisfaction: 0 })
    await storeResponses(test.deps.store, wave, answers)
    const run = (seed: number, progress: JobProgress) =>
      makeIndexRun(
        test.deps,
        { waveId: wave.id, options: DEFAULT_OPTIONS, resamples: 20, seed, createdBy: null },
        progress,
      )
    const whole = (seed: number) =>
      run(seed, { signal: new AbortController().signal, report: () => {} })
    const cancelled = async (seed: number) => {
      const cancel = new AbortController()
      const progress = { signal: cancel.signal, report: () => cancel.abort() }
      await expect(run(seed, progress)).rejects.toThrow(/abort/i)
    }

    await whole(1)
    const before = descriptors()
    let stored = 1
    for (let seed = 2; seed < RUNS + 2; seed++) {
      if (seed % CANCELLED_EVERY === 0) await cancelled(seed)
      else {
        await whole(seed)
        stored++
      }
    }
    await whole(RUNS + 2)
    const rows = await test.deps.store.read.selectFrom('indexRun').select('id').execute()
    expect(rows).toHaveLength(stored + 1)
    // A thread that was ended may still be closing what it had open.
    await expect.poll(descriptors).toBeLessThanOrEqual(before)
  }, 600_000)
})
