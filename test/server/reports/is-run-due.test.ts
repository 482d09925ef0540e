import { describe, expect, it } from 'vitest'
import { isRunDue } from '#server/reports/index-run.ts'

const START = Date.parse('2026-03-02T08:00:00Z')
const secondsOn = (seconds: number) => new Date(START + 1000 * seconds)

describe('new intervals are due', () => {
  const due = (n: number, last: number | undefined, seconds: number, isClosed = false) =>
    isRunDue(n, {
      last: last === undefined ? undefined : { n: last, at: secondsOn(0) },
      isClosed,
      now: secondsOn(seconds),
    })

  it.each([
    ['not for fewer than 30 answers', 29, undefined, 0, false],
    ['at once for the first 30', 30, undefined, 0, true],
    ['never while nothing changes', 400, 400, 1e6, false],
    ['not within 20 seconds', 60, 30, 19, false],
    ['after 20 seconds where much has come', 60, 30, 20, true],
    ['not for a small change', 401, 400, 3599, false],
    ['after an hour for any change', 401, 400, 3600, true],
    ['also where responses were erased', 300, 400, 20, true],
    ['after half an hour at 100,000', 100_000, 90_000, 1999, false],
    ['and not before', 100_000, 90_000, 2000, true],
    ['after an hour at the latest', 10_000_000, 9_000_000, 3600, true],
  ])('%s', (_, n, last, seconds, expected) => {
    expect(due(n, last, seconds)).toBe(expected)
  })

  it('soon for any change in a wave that has closed', () => {
    expect(due(401, 400, 19, true)).toBe(false)
    expect(due(401, 400, 20, true)).toBe(true)
  })
})
