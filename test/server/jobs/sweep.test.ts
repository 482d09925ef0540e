import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sweep } from '#server/jobs/sweep.ts'

const HOUR = 3_600_000
const log = pino({ level: 'silent' })

describe('a sweep', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('that is rare comes within a minute of the start, then after its rest', async () => {
    const work = vi.fn(async () => {})
    const { stop } = sweep('retention', HOUR, work, log)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(HOUR - 1)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(2)
    await stop()
  })

  it('comes again after a failure, and not after it was stopped', async () => {
    const work = vi.fn(() => Promise.reject(new Error('no connection')))
    const { stop } = sweep('fold', 1000, work, log)
    await vi.advanceTimersByTimeAsync(2000)
    expect(work).toHaveBeenCalledTimes(2)
    await stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(work).toHaveBeenCalledTimes(2)
  })
})
