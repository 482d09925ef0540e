import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeRows } from '#analysis/loyalty/complete-rows.ts'
import { expectationLink } from '#analysis/loyalty/expectation-link.ts'
import { risingBasis, risingSpline } from '#analysis/loyalty/rising-spline.ts'
import { satisfactionZone } from '#analysis/loyalty/satisfaction-zone.ts'
import { pseudoNormal, pseudoRandom } from './pseudo-random.ts'

const RESAMPLING = { resamples: 200, seed: 5 }

function customers(n: number, loyaltyOf: (basic: number, latent: number) => number, noise: number) {
  const uniform = pseudoRandom(31)
  const normal = pseudoNormal(37)
  const draw = () => Array.from({ length: n }, () => 100 * uniform.next().value)
  const [basic, latent] = [draw(), draw()]
  const loyalty = basic.map((score, i) => loyaltyOf(score, latent[i]) + noise * normal.next().value)
  return { basic, latent, loyalty }
}

describe('satisfactionZone', () => {
  it.each([
    [1, 'defection'],
    [3, 'defection'],
    [3.5, 'indifference'],
    [4, 'indifference'],
    [4.1, 'affection'],
    [5, 'affection'],
  ])('puts %d in the zone of %s', (answer, zone) => {
    expect(satisfactionZone(answer)).toBe(zone)
  })

  it('knows no zone off the scale', () => {
    expect(satisfactionZone(Number.NaN)).toBeUndefined()
    expect(() => satisfactionZone(6)).toThrow('6 is off 1 to 5')
  })
})

describe('risingSpline', () => {
  it('has a basis that rises from 0 to 1 and goes on straight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 }),
        values => {
          const spline = risingSpline(values)
          if (!spline) return
          const low = Math.min(...values)
          const high = Math.max(...values)
          for (const value of risingBasis(spline, low - 5)) expect(value).toBe(0)
          for (const value of risingBasis(spline, high)) expect(value).toBeCloseTo(1, 10)
          const steps = Array.from({ length: 50 }, (_, k) =>
            risingBasis(spline, low + ((high - low) * k) / 49),
          )
          steps.slice(1).forEach((basis, k) => {
            basis.forEach((value, i) => {
              expect(value).toBeGreaterThanOrEqual(steps[k][i] - 1e-12)
            })
          })
          // Coefficients equal to the hats' areas add up to x itself: every hat together is 1.
          const areas = spline.breaks.map(
            (peak, k) => ((spline.breaks[k + 1] ?? peak) - (spline.breaks[k - 1] ?? peak)) / 2,
          )
          for (const x of [low, (low + high) / 2, high, high + 7]) {
            const sum = risingBasis(spline, x).reduce(
              (total, value, k) => total + areas[k] * value,
              0,
            )
            expect(sum).toBeCloseTo(x - low, 8)
          }
        },
      ),
    )
  })

  it('is undefined where nothing varies', () => {
    expect(risingSpline([5, 5, Number.NaN])).toBeUndefined()
    expect(risingSpline([])).toBeUndefined()
  })
})

describe('expectationLink', () => {
  it('finds straight gains exactly', () => {
    const scores = customers(120, (basic, latent) => 20 + 0.1 * basic + 0.5 * latent, 0)
    const link = expectationLink(scores, RESAMPLING)
    expect(link?.basic.gain).toBeCloseTo(1, 6)
    expect(link?.latent.gain).toBeCloseTo(5, 6)
    expect(link?.rSquared).toBeCloseTo(1, 8)
    expect(link?.latent.bend).toBeCloseTo(0, 6)
  })

  it('tells expectations that merely satisfy from those that bind', () => {
    const scores = customers(
      600,
      (basic, latent) => 20 + 0.6 * Math.min(basic, 50) + 0.004 * latent * latent,
      5,
    )
    const link = expectationLink(scores, RESAMPLING)
    expect(link?.basic.curvature).toBe('concave')
    expect(link?.latent.curvature).toBe('convex')
    expect(link?.latent.gainInterval[0]).toBeGreaterThan(0)
    expect(link?.n).toBe(600)
  })

  it('never falls: a score that lowers loyalty gains nothing', () => {
    const scores = customers(200, (basic, latent) => 60 - 0.3 * basic + 0.2 * latent, 3)
    const link = expectationLink(scores, RESAMPLING)
    expect(link?.basic.gain).toBeCloseTo(0, 1)
    expect(link?.latent.gain).toBeGreaterThan(1)
  })

  it('heeds weights, not their unit, and leaves gaps out', () => {
    const scores = customers(150, (basic, latent) => 20 + 0.1 * basic + 0.4 * latent, 6)
    const holed = { ...scores, basic: scores.basic.with(0, Number.NaN) }
    const caseWeights = scores.basic.map((_, i) => 1 + (i % 3))
    const one = expectationLink(holed, { ...RESAMPLING, caseWeights })
    const two = expectationLink(holed, {
      ...RESAMPLING,
      caseWeights: caseWeights.map(weight => weight * 4),
    })
    expect(one?.n).toBe(149)
    expect(two?.latent.gain).toBeCloseTo(one?.latent.gain ?? Number.NaN, 8)
    expect(two?.basic.bendInterval[0]).toBeCloseTo(one?.basic.bendInterval[0] ?? Number.NaN, 8)
  })

  it('is undefined where something does not vary', () => {
    const flat = { basic: [1, 2, 3], latent: [5, 5, 5], loyalty: [1, 2, 3] }
    expect(expectationLink(flat, RESAMPLING)).toBeUndefined()
    expect(
      expectationLink({ ...flat, latent: [1, 3, 2], loyalty: [4, 4, 4] }, RESAMPLING),
    ).toBeUndefined()
    expect(() => expectationLink({ ...flat, latent: [] }, RESAMPLING)).toThrow(
      'latent has 0 rows instead of 3',
    )
  })
})

describe('completeRows', () => {
  it('keeps the rows without gaps', () => {
    const { columns, weights } = completeRows(
      [
        ['a', [1, Number.NaN, 3, 4]],
        ['b', [4, 5, 6, 7]],
      ],
      [1, 1, 2, 0],
    )
    expect(columns.map(column => Array.from(column))).toEqual([
      [1, 3],
      [4, 6],
    ])
    expect(Array.from(weights)).toEqual([1, 2])
  })
})
