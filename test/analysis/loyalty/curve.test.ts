import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestKnot } from '#analysis/loyalty/best-knot.ts'
import { linearCurve, quadraticCurve } from '#analysis/loyalty/curve-forms.ts'
import { knotCandidates } from '#analysis/loyalty/knot-curve.ts'
import { localRegression } from '#analysis/loyalty/local-regression.ts'
import { pairedScores } from '#analysis/loyalty/paired-scores.ts'
import { powerCurve } from '#analysis/loyalty/power-curve.ts'
import { satisfactionLoyaltyCurve } from '#analysis/loyalty/satisfaction-loyalty-curve.ts'
import { smoothCurve } from '#analysis/loyalty/smooth-curve.ts'
import { leastSquares } from '#analysis/math/least-squares.ts'
import { pseudoNormal, pseudoRandom } from './pseudo-random.ts'

const RESAMPLING = { resamples: 200, seed: 7 }

/** Customers whose loyalty follows a curve with noise, held to 0–100. */
function customers(n: number, curve: (satisfaction: number) => number, noise: number) {
  const uniform = pseudoRandom(11)
  const normal = pseudoNormal(23)
  const satisfaction = Array.from({ length: n }, () => 20 + 80 * uniform.next().value)
  const loyalty = satisfaction.map(score =>
    Math.min(100, Math.max(0, curve(score) + noise * normal.next().value)),
  )
  return { satisfaction, loyalty }
}

const bent = (score: number) => 10 + 0.3 * score + 1.5 * Math.max(0, score - 70)

const score = fc.integer({ min: 0, max: 100 })
const pairsOf = (minLength: number) =>
  fc.array(fc.tuple(score, score), { minLength, maxLength: 60 })

describe('pairedScores', () => {
  it('joins the known pairs in order of satisfaction', () => {
    const pairs = pairedScores([90, Number.NaN, 40, 70], [80, 70, 30, 5], [1, 1, 2, 0])
    expect(Array.from(pairs.satisfaction)).toEqual([40, 90])
    expect(Array.from(pairs.loyalty)).toEqual([30, 80])
    expect(pairs.n).toBe(2)
    expect(pairs.effectiveN).toBeCloseTo(9 / 5, 12)
  })

  it('refuses scores off 0–100, unequal lengths and invalid weights', () => {
    expect(() => pairedScores([101], [50])).toThrow('satisfaction in row 0: 101')
    expect(() => pairedScores([50], [-1])).toThrow('loyalty in row 0: -1')
    expect(() => pairedScores([50, 60], [50])).toThrow('2 satisfaction scores beside 1')
    expect(() => pairedScores([50], [50], [-1])).toThrow('case weight in row 0')
  })
})

describe('the forms', () => {
  // reference/figures/customers: satisfaction_link.json, trap_curve, R 4.2.2 lm on z = (S − 55)/10.
  it.each([
    [[5, 6, 7, 9, 12, 17, 24, 36, 58, 92], 12.475, 8.13333333, 1.71212121, 0.00028394006479],
    [[55, 66, 74, 80, 84, 88, 90, 92, 93, 94], 86.35, 4.02424242, -0.57575758, 8.6307398402e-6],
  ])('agrees with R on the curvature of %j', (loyalty, b0, b1, b2, p) => {
    const curve = quadraticCurve(pairedScores([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], loyalty))
    expect(curve?.centre).toBeCloseTo(55, 10)
    expect(curve?.level).toBeCloseTo(b0, 8)
    expect((curve?.slope ?? 0) * 10).toBeCloseTo(b1, 7)
    expect((curve?.curvature ?? 0) * 100).toBeCloseTo(b2, 7)
    expect((curve?.curvatureP ?? 0) / p).toBeCloseTo(1, 8)
  })

  it('draws a straight line where there is one, and none where nothing varies', () => {
    const line = linearCurve(pairedScores([20, 40, 60, 80], [20, 60, 40, 80]))
    expect(line?.intercept).toBeCloseTo(10, 10)
    expect(line?.slope).toBeCloseTo(0.8, 12)
    expect(linearCurve(pairedScores([50, 50], [20, 60]))).toBeUndefined()
    expect(quadraticCurve(pairedScores([20, 20, 60, 60], [20, 60, 40, 80]))).toBeUndefined()
  })

  it('finds the bend of a bent line', () => {
    const xs = Float64Array.of(0, 10, 20, 30, 40)
    const best = bestKnot(
      xs,
      Float64Array.of(0, 10, 20, 50, 80),
      new Float64Array(5).fill(1),
      [10, 20, 30],
    )
    expect(best?.knot).toBe(20)
    expect(best?.below).toBeCloseTo(1, 10)
    expect(best?.change).toBeCloseTo(2, 10)
    expect(best?.intercept).toBeCloseTo(0, 10)
    expect(best?.residualSquares).toBeCloseTo(0, 8)
  })

  it('finds the knot that trying every knot by least squares finds', () => {
    fc.assert(
      fc.property(
        pairsOf(6),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 }),
        (rows, weights) => {
          const pairs = pairedScores(
            rows.map(([s]) => s),
            rows.map(([, l]) => l),
            weights.slice(0, rows.length),
          )
          const knots = [20, 35, 50, 65, 80]
          const best = bestKnot(pairs.satisfaction, pairs.loyalty, pairs.caseWeights, knots)
          const squares = knots.flatMap(knot => {
            const bend = pairs.satisfaction.map(s => Math.max(0, s - knot))
            const fit = leastSquares(pairs.loyalty, [pairs.satisfaction, bend], pairs.caseWeights)
            return fit ? [fit.residualSquares] : []
          })
          if (squares.length === 0 || !best) return
          const total = best.totalSquares
          expect(best.residualSquares / total).toBeCloseTo(Math.min(...squares) / total, 8)
        },
      ),
    )
  })
})

describe('satisfactionLoyaltyCurve', () => {
  it('tells a bend that is there', () => {
    const { satisfaction, loyalty } = customers(600, bent, 8)
    const curve = satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty), RESAMPLING)
    expect(curve?.chosen).toBe('knot')
    expect(curve?.knotVerdict).toBe('supported')
    expect(Math.abs((curve?.knot?.knot ?? 0) - 70)).toBeLessThan(4)
    const [low, high] = curve?.knot?.knotInterval ?? [0, 0]
    expect(low).toBeLessThanOrEqual(70)
    expect(high).toBeGreaterThanOrEqual(70)
    expect(curve?.knot?.p).toBe(1 / 201)
    expect(curve?.findings).toEqual([])
  })

  it('refuses a bend that is not there, and says so', () => {
    const { satisfaction, loyalty } = customers(600, s => 10 + 0.8 * s, 12)
    const curve = satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty), RESAMPLING)
    expect(curve?.chosen).toBe('linear')
    expect(curve?.knotVerdict).toBe('simplerIsBetter')
    expect(curve?.knot?.p).toBeGreaterThan(0.05)
    expect(curve?.findings.map(({ code }) => code)).toEqual(['knot-not-supported'])
  })

  it('prefers a smooth curve to a bend for smooth data', () => {
    const { satisfaction, loyalty } = customers(600, s => 10 + 0.008 * s * s, 8)
    const curve = satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty), RESAMPLING)
    expect(curve?.chosen).toBe('quadratic')
    expect(curve?.quadratic?.curvature).toBeGreaterThan(0)
  })

  it('looks for no knot below 200 effective cases', () => {
    const { satisfaction, loyalty } = customers(400, bent, 8)
    const uneven = satisfaction.map((_, row) => (row % 4 === 0 ? 9 : 1))
    const curve = satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty, uneven), RESAMPLING)
    expect(curve?.effectiveN).toBeLessThan(200)
    expect(curve?.knotVerdict).toBe('tooFewCases')
    expect(curve?.knot).toBeUndefined()
    expect(curve?.findings[0]).toMatchObject({ code: 'few-cases-for-knot', threshold: 200, n: 400 })
  })

  it('looks for no knot without 30 customers on each side', () => {
    const satisfaction = Array.from({ length: 220 }, (_, i) => (i < 190 ? 80 : 100))
    const loyalty = Array.from({ length: 220 }, (_, i) => (i * 7) % 100)
    const pairs = pairedScores(satisfaction, loyalty)
    expect(knotCandidates(pairs).every(knot => knot >= 80)).toBe(true)
    const alone = pairedScores(satisfaction.slice(0, 205), loyalty.slice(0, 205))
    const curve = satisfactionLoyaltyCurve(alone, RESAMPLING)
    expect(curve?.knotVerdict).toBe('noRoom')
  })

  it('does not depend on the order of the customers or the unit of the weights', () => {
    const { satisfaction, loyalty } = customers(240, bent, 10)
    const weights = satisfaction.map((_, row) => 1 + (row % 2) / 4)
    const one = satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty, weights), RESAMPLING)
    const turned = satisfactionLoyaltyCurve(
      pairedScores(satisfaction.toReversed(), loyalty.toReversed(), weights.toReversed()),
      RESAMPLING,
    )
    expect(turned).toEqual(one)
    const doubled = satisfactionLoyaltyCurve(
      pairedScores(
        satisfaction,
        loyalty,
        weights.map(weight => weight * 2),
      ),
      RESAMPLING,
    )
    expect(doubled?.linear.bic).toBeCloseTo(one?.linear.bic ?? 0, 8)
    expect(doubled?.knot).toMatchObject({ knotInterval: one?.knot?.knotInterval, p: one?.knot?.p })
  })

  it('counts weights of 1 as no weights', () => {
    const { satisfaction, loyalty } = customers(220, bent, 10)
    const ones = satisfaction.map(() => 1)
    expect(satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty, ones), RESAMPLING)).toEqual(
      satisfactionLoyaltyCurve(pairedScores(satisfaction, loyalty), RESAMPLING),
    )
  })

  it('is undefined where nothing varies', () => {
    const flat = pairedScores([50, 60, 70], [40, 40, 40])
    expect(satisfactionLoyaltyCurve(flat, RESAMPLING)).toBeUndefined()
  })
})

describe('powerCurve', () => {
  const tens = Array.from({ length: 11 }, (_, i) => 10 * i)

  it.each([
    [2, 'convex'],
    [0.4, 'concave'],
  ])('recovers γ = %d', (gamma, shape) => {
    const loyalty = tens.map(s => 10 + 80 * (s / 100) ** gamma)
    const curve = powerCurve(pairedScores(tens, loyalty), RESAMPLING)
    expect(curve?.gamma).toBeCloseTo(gamma, 5)
    expect(curve?.atZero).toBeCloseTo(10, 3)
    expect(curve?.atHundred).toBeCloseTo(90, 3)
    expect(curve?.shape).toBe(shape)
  })

  it('keeps its ends in 0–100 and leaves a straight link undetermined', () => {
    const { satisfaction, loyalty } = customers(200, s => s, 12)
    const curve = powerCurve(pairedScores(satisfaction, loyalty), RESAMPLING)
    expect(curve?.atZero).toBeGreaterThanOrEqual(0)
    expect(curve?.atHundred).toBeLessThanOrEqual(100)
    expect(curve?.shape).toBe('undetermined')
  })

  it('is undefined where loyalty does not vary', () => {
    expect(powerCurve(pairedScores(tens, tens.fill(50)), RESAMPLING)).toBeUndefined()
  })
})

describe('localRegression', () => {
  // R's example of predict.loess: stopping distance by speed of 50 cars (Ezekiel 1930), span .75,
  // degree 2, surface "direct".
  const speed = Float64Array.of(
    ...[
      4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
    ],
    ...[15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24],
    ...[24, 25],
  )
  const distance = Float64Array.of(
    ...[2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80],
    ...[20, 26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70],
    ...[92, 93, 120, 85],
  )
  const ones = new Float64Array(50).fill(1)

  it.each([
    [5, 7.741006],
    [7, 12.442424],
    [10, 21.865315],
    [15, 41.205226],
    [20, 56.445263],
    [25, 95.300523],
  ])('agrees with R at a speed of %d', (at, expected) => {
    const points = { x: speed, y: distance, weights: ones, counts: ones }
    expect(localRegression(points, at)).toBeCloseTo(expected, 6)
  })

  it('counts a repeated point as two', () => {
    const twice = (values: Float64Array) => Float64Array.from([...values].flatMap(v => [v, v]))
    const doubled = {
      x: twice(speed),
      y: twice(distance),
      weights: new Float64Array(100).fill(1),
      counts: new Float64Array(100).fill(1),
    }
    const counted = { x: speed, y: distance, weights: ones.map(() => 2), counts: ones.map(() => 2) }
    for (const at of [6, 13.5, 24])
      expect(localRegression(counted, at)).toBeCloseTo(localRegression(doubled, at) ?? 0, 8)
  })
})

describe('smoothCurve', () => {
  it('returns a parabola through a parabola, without a width', () => {
    const satisfaction = Array.from({ length: 80 }, (_, i) => 20 + i)
    const loyalty = satisfaction.map(s => 5 + 0.009 * s * s)
    const points = smoothCurve(pairedScores(satisfaction, loyalty), {
      ...RESAMPLING,
      resamples: 20,
      places: 9,
    })
    expect(points).toHaveLength(9)
    for (const point of points ?? []) {
      const truth = 5 + 0.009 * point.satisfaction ** 2
      expect(point.loyalty).toBeCloseTo(truth, 6)
      expect(point.band[0]).toBeCloseTo(truth, 5)
      expect(point.band[1]).toBeCloseTo(truth, 5)
    }
  })

  it('holds the estimate in its band on noisy data', () => {
    const { satisfaction, loyalty } = customers(150, bent, 10)
    const points = smoothCurve(pairedScores(satisfaction, loyalty), { ...RESAMPLING, places: 5 })
    for (const { loyalty: value, band } of points ?? []) {
      expect(band[0]).toBeLessThan(value)
      expect(band[1]).toBeGreaterThan(value)
    }
  })

  it('is undefined for fewer than ten customers or one score', () => {
    expect(smoothCurve(pairedScores([1, 2, 3], [1, 2, 3]), RESAMPLING)).toBeUndefined()
    const one = new Array<number>(20).fill(50)
    expect(smoothCurve(pairedScores(one, one), RESAMPLING)).toBeUndefined()
  })
})
