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
    ['as soon in a large sample: an import does not wait', 100_000, 9_600, 20, true],
    ['and not sooner', 100_000, 9_600, 19, false],
    ['from 2 % on', 10_199, 10_000, 3599, false],
    ['and then', 10_200, 10_000, 20, true],
  ])('%s', (_, n, last, seconds, expected) => {
    expect(due(n, last, seconds)).toBe(expected)
  })

  it('soon for any change in a wave that has closed', () => {
    expect(due(401, 400, 19, true)).toBe(false)
    expect(due(401, 400, 20, true)).toBe(true)
  })
})
