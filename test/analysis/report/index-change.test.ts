import { describe, expect, it } from 'vitest'
import { type Estimate, type IndexReport, indexChange, indexReport, momentsOf } from '#analysis'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const base = indexReport(ecsi, momentsOf(simulateEcsi(50)), { focus: 'satisfaction' })

/** A report with the given indices and nothing else of interest. */
function reportOf(indices: Readonly<Record<string, Estimate | undefined>>): IndexReport {
  return {
    ...base,
    constructs: Object.entries(indices).map(([id, index]) => ({
      id,
      kind: 'composite',
      mode: 'A',
      isRate: false,
      missingShare: 0,
      ...(index && { index }),
    })),
  }
}

describe('indexChange', () => {
  it('tests the difference of two waves', () => {
    const [change] = indexChange(
      reportOf({ satisfaction: { value: 73.8, standardError: 0.95 } }),
      reportOf({ satisfaction: { value: 76.2, standardError: 0.9 } }),
    )
    expect(change.difference.value).toBeCloseTo(2.4, 10)
    expect(change.difference.standardError).toBeCloseTo(1.3086, 4)
    expect(change.difference.value / (change.difference.standardError ?? 0)).toBeCloseTo(1.834, 3)
    expect(change.difference.p).toBeCloseTo(0.0667, 4)
    expect(change.difference.interval?.[0]).toBeCloseTo(2.4 - 1.959964 * 1.308625, 5)
    expect(change).toMatchObject({ construct: 'satisfaction', verdict: 'noClearChange' })
    expect(change.pAdjusted).toBe(change.difference.p)
  })

  it('says what two waves of 250 with sd 20 could show: 5 points', () => {
    const index = { value: 70, standardError: 20 / Math.sqrt(250) }
    const [change] = indexChange(reportOf({ a: index }), reportOf({ a: index }))
    expect(change.minimumDetectable).toBeCloseTo(5.01, 2)
    expect(change.difference.p).toBe(1)
  })

  it("gives a verdict by Holm's adjustment over the constructs", () => {
    const wave = (...values: number[]) =>
      reportOf(
        Object.fromEntries(values.map((value, i) => [`c${i}`, { value, standardError: 0.5 }])),
      )
    // z = 2.4 by itself is p = .016; among three that do not change it is not clear.
    const shift = 2.4 * Math.hypot(0.5, 0.5)
    const alone = indexChange(wave(70), wave(70 + shift))
    const among = indexChange(wave(70, 60, 50, 40), wave(70 + shift, 60.1, 50.1, 40.1))
    expect(alone.map(({ verdict }) => verdict)).toEqual(['risen'])
    expect(among.map(({ verdict }) => verdict)).toEqual(new Array(4).fill('noClearChange'))
    expect(among[0].pAdjusted).toBeCloseTo(4 * (alone[0].pAdjusted ?? 0), 12)
    const fall = indexChange(wave(70, 60), wave(64, 60))
    expect(fall.map(({ verdict }) => verdict)).toEqual(['fallen', 'noClearChange'])
  })

  it('leaves out what has no index in both, and does not test without standard errors', () => {
    const changes = indexChange(
      reportOf({ a: { value: 70 }, b: undefined, c: { value: 50, standardError: 1 } }),
      reportOf({ c: { value: 60 }, b: { value: 60 }, d: { value: 1 }, a: { value: 80 } }),
    )
    expect(changes.map(({ construct }) => construct)).toEqual(['c', 'a'])
    expect(changes[0]).toEqual({
      construct: 'c',
      earlier: { value: 50, standardError: 1 },
      later: { value: 60 },
      difference: { value: 10 },
      verdict: 'noClearChange',
    })
  })

  it('matches tests with their constructs where some have none', () => {
    const changes = indexChange(
      reportOf({ a: { value: 70 }, b: { value: 60, standardError: 1 } }),
      reportOf({ a: { value: 70 }, b: { value: 70, standardError: 1 } }),
    )
    expect(changes.map(({ verdict }) => verdict)).toEqual(['noClearChange', 'risen'])
    expect(changes[0]).not.toHaveProperty('pAdjusted')
  })
})
