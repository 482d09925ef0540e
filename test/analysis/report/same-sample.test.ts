import { describe, expect, it } from 'vitest'
import { isNearlySameSample } from '#analysis/report/verdicts/same-sample.ts'

describe('intervals stand beside the estimate of nearly the same sample', () => {
  it.each([
    [100, 100, true],
    [105, 100, true],
    [106, 100, false],
    [95, 100, true],
    [94, 100, false],
    [100_000, 9_600, false],
  ])('%i answers, intervals from %i: %s', (n, before, expected) => {
    expect(isNearlySameSample(n, before)).toBe(expected)
  })
})
