import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kanoDrift } from '#analysis/kano/kano-drift.ts'
import { tallyCounts } from '#analysis/kano/kano-tally.ts'
import { anyCounts, countsOf } from './pairs.ts'

const EARLIER = tallyCounts(countsOf([20, 40, 100, 40]))
const LATER = tallyCounts(countsOf([45, 70, 60, 25]))

describe('kanoDrift', () => {
  // Method vector C-5; p to the digits printed, the rest checked with scipy 1.17.1.
  it('finds the drift of C-5', () => {
    const [found] = kanoDrift([{ feature: 'app', earlier: EARLIER, later: LATER }])
    expect(found.drift).toBe('forward')
    expect(found.distribution?.statistic).toBeCloseTo(31.2587, 4)
    expect(found.distribution?.df).toBe(3)
    expect(found.distribution?.p).toBeCloseTo(7.5e-7, 8)
    expect(found.order?.pHigher).toBeCloseTo(1.43e-7, 9)
    expect(found.order?.superiority).toBeCloseTo(0.64125, 10)
    expect(found.worse).toMatchObject({ earlier: -0.3, later: -0.575 })
    expect(found.worse?.z).toBeCloseTo(5.543, 3)
    expect(found.n).toEqual([200, 200])
  })

  it('calls the same change in the other direction backward', () => {
    const [found] = kanoDrift([{ feature: 'app', earlier: LATER, later: EARLIER }])
    expect(found.drift).toBe('backward')
    expect(found.worse?.z).toBeCloseTo(-5.543, 3)
  })

  it('flags nothing where the order moves but Worse does not', () => {
    // From indifferent to attractive: Worse stays 0.2.
    const [found] = kanoDrift([
      {
        feature: 'colour',
        earlier: tallyCounts(countsOf([20, 20, 20, 140])),
        later: tallyCounts(countsOf([20, 20, 140, 20])),
      },
    ])
    expect(found.order?.p).toBeLessThan(1e-6)
    expect(found.worse?.z).toBe(0)
    expect(found.drift).toBe('none')
  })

  it('adjusts by Holm over the features, each test as a family of its own', () => {
    const same = { feature: 'battery', earlier: EARLIER, later: EARLIER }
    const moved = { feature: 'app', earlier: EARLIER, later: LATER }
    const [app, battery] = kanoDrift([moved, same])
    expect(app.order?.pAdjusted).toBeCloseTo(2 * (app.order?.p ?? 0), 15)
    expect(app.worse?.pAdjusted).toBeCloseTo(2 * (app.worse?.p ?? 0), 15)
    expect(battery).toMatchObject({ drift: 'none', order: { pAdjusted: 1 } })
  })

  it('can lose a weak drift among many features', () => {
    const weak = {
      earlier: tallyCounts(countsOf([20, 20, 30, 30])),
      later: tallyCounts(countsOf([30, 25, 25, 20])),
    }
    const alone = kanoDrift([{ feature: 'weak', ...weak }])
    expect(alone[0].drift).toBe('forward')
    const others = Array.from({ length: 9 }, (_, j) => ({
      feature: `same ${j}`,
      earlier: EARLIER,
      later: EARLIER,
    }))
    expect(kanoDrift([{ feature: 'weak', ...weak }, ...others])[0].drift).toBe('none')
  })

  it('leaves out tests that an empty wave cannot have', () => {
    const empty = tallyCounts(countsOf([0, 0, 0, 0, 3, 2]))
    const [found] = kanoDrift([{ feature: 'app', earlier: empty, later: LATER }])
    expect(found).toEqual({ feature: 'app', drift: 'none', n: [5, 200] })
  })

  it('finds the opposite when the waves are swapped', () => {
    const opposite = { forward: 'backward', backward: 'forward', none: 'none' }
    fc.assert(
      fc.property(anyCounts, anyCounts, (first, second) => {
        const [a, b] = [first, second].map(counts => tallyCounts(countsOf(counts)))
        const [there] = kanoDrift([{ feature: 'f', earlier: a, later: b }])
        const [back] = kanoDrift([{ feature: 'f', earlier: b, later: a }])
        expect(back.drift).toBe(opposite[there.drift])
      }),
    )
  })

  it('refuses an impossible level', () => {
    expect(() => kanoDrift([], { alpha: 0 })).toThrow('invalid alpha: 0')
  })
})
