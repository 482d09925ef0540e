import { describe, expect, it } from 'vitest'
import {
  answersOf,
  bootstrap,
  bootstrapRange,
  composite,
  fitPls,
  fitSecondOrder,
  mediation,
  mergeDraws,
  moderationRange,
  momentsOf,
  pathModel,
  respondentScores,
  sampleOf,
  satisfactionIndex,
  secondOrderRange,
  summariseDraws,
  summariseModeration,
} from '#analysis'
import { interactionOf } from '#analysis/bootstrap/interaction.ts'
import { mediationType, routesBetween } from '#analysis/bootstrap/mediation.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const sample = simulateEcsi(200, 0.02)
const options = { resamples: 120, seed: 5 }

describe('mediation', () => {
  it('follows every route, shortest first', () => {
    const layout = layoutOf(ecsi)
    const position = (name: string) => layout.constructs.indexOf(name)
    const routes = routesBetween(layout, position('quality'), position('loyalty'))
    expect(routes.map(({ constructs }) => constructs.map(j => layout.constructs[j]))).toEqual([
      ['quality', 'satisfaction', 'loyalty'],
      ['quality', 'value', 'satisfaction', 'loyalty'],
      ['quality', 'satisfaction', 'complaints', 'loyalty'],
      ['quality', 'value', 'satisfaction', 'complaints', 'loyalty'],
    ])
    expect(routesBetween(layout, position('complaints'), position('loyalty'))).toEqual([])
  })

  it('splits total effects into the arrow and the routes', () => {
    const draws = bootstrapRange(ecsi, sample, options, 0, 120)
    const whole = bootstrap(ecsi, sample, options)
    const found = mediation(ecsi, [draws])
    for (const { from, to, direct, indirect, total, routes } of found) {
      const expected = whole.totalEffects.find(effect => effect.from === from && effect.to === to)
      expect(total.estimate).toBeCloseTo(expected?.estimate ?? Number.NaN, 12)
      expect(total.standardError).toBeCloseTo(expected?.standardError ?? Number.NaN, 12)
      expect((direct?.estimate ?? 0) + indirect.estimate).toBeCloseTo(total.estimate, 12)
      expect(routes.reduce((sum, { effect }) => sum + effect.estimate, 0)).toBeCloseTo(
        indirect.estimate,
        12,
      )
    }
    const quality = found.find(({ from, to }) => from === 'quality' && to === 'loyalty')
    expect(quality).not.toHaveProperty('direct')
    expect(quality?.type).toBe('indirect-only')
    const parts = [
      bootstrapRange(ecsi, sample, options, 70, 120),
      bootstrapRange(ecsi, sample, options, 0, 70),
    ]
    expect(mediation(ecsi, parts)).toEqual(found)
  })

  it.each([
    ['complementary', [0.2, 0.1, 0.3], [0.1, 0.02, 0.2]],
    ['competitive', [0.2, 0.1, 0.3], [-0.1, -0.2, -0.02]],
    ['indirect-only', [0.2, 0.1, 0.3], [0.1, -0.1, 0.3]],
    ['direct-only', [0.2, -0.1, 0.3], [0.1, 0.02, 0.2]],
    ['none', [0.2, -0.1, 0.3], [0.1, -0.02, 0.2]],
  ] as const)('calls it %s', (type, [a, aLow, aHigh], [b, bLow, bHigh]) => {
    const indirect = { estimate: a, interval: [aLow, aHigh] as const }
    expect(mediationType(indirect, { estimate: b, interval: [bLow, bHigh] })).toBe(type)
    expect(mediationType(indirect, undefined)).toBe(aLow > 0 ? 'indirect-only' : 'none')
  })
})

describe('moderation', () => {
  it('finds the product of two predictors', () => {
    // A full 3 × 3 design: y = x + 2·x·m, so slope 1 at m = 0 and coefficient 2.
    const x = Float64Array.of(-1, 0, 1, -1, 0, 1, -1, 0, 1)
    const m = Float64Array.of(-1, -1, -1, 0, 0, 0, 1, 1, 1)
    const y = x.map((value, row) => value + 2 * value * m[row])
    const once = new Float64Array(9).fill(1)
    const found = interactionOf([x, m], [0, 1], y, once)
    expect(found?.coefficient).toBeCloseTo(2, 12)
    expect(found?.slope).toBeCloseTo(1, 12)
    expect(found?.rSquared).toBeCloseTo(1, 12)
    // Variance of x 6/9, of 2xm 4·4/9.
    expect(found?.rSquaredWithout).toBeCloseTo(6 / 22, 12)
    expect(interactionOf([x, x], [0, 1], y, once)).toBeUndefined()
  })

  // Satisfaction by price on two levels: quality counts only where price is low.
  const rows = Array.from({ length: 240 }, (_, r) => {
    const quality = (r * 7) % 10
    const price = (Math.floor(r / 10) * 3) % 8
    const noise = (r * 31) % 3
    const level = 2 + 0.9 * quality * (1 - price / 9) + noise / 2
    return {
      q1: 1 + quality,
      q2: Math.min(10, 1 + quality + (r % 2)),
      p: 1 + price,
      s1: Math.min(10, Math.max(1, Math.round(level))),
      s2: Math.min(10, Math.max(1, Math.round(level + (r % 5) / 4))),
    }
  })
  const model = pathModel({
    constructs: {
      quality: composite(['q1', 'q2']),
      price: composite(['p']),
      satisfaction: composite(['s1', 's2']),
    },
    paths: { quality: ['satisfaction'], price: ['satisfaction'] },
  })
  const moderator = {
    predictor: 'quality',
    moderator: 'price',
    target: 'satisfaction',
  } as const
  const prices = sampleOf(model, rows, { scale: { min: 1, max: 12 } })

  it('tells simple slopes a standard deviation below and above', () => {
    const whole = summariseModeration(moderator, [
      moderationRange(model, prices, moderator, options, 0, 120),
    ])
    expect(whole).toMatchObject({ method: 'two-stage', size: 'large', failed: 0 })
    const [low, middle, high] = whole?.slopes.map(({ slope }) => slope.estimate) ?? []
    expect(whole?.interaction.interval[1]).toBeLessThan(0)
    expect(low - middle).toBeCloseTo(middle - high, 12)
    expect(high - middle).toBeCloseTo(whole?.interaction.estimate ?? Number.NaN, 12)
    const parts = [
      moderationRange(model, prices, moderator, options, 50, 120),
      moderationRange(model, prices, moderator, options, 0, 50),
    ]
    expect(summariseModeration(moderator, parts)).toEqual(whole)
  })

  it('equals the regression of the scores', () => {
    const fit = fitPls(model, momentsOf(prices))
    const standard = (construct: 'quality' | 'price' | 'satisfaction') => {
      const scores = respondentScores(fit, answersOf(prices), construct)
      const mean = scores.reduce((sum, v) => sum + v, 0) / 240
      const deviation = Math.sqrt(scores.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 239)
      return scores.map(v => (v - mean) / deviation)
    }
    const expected = interactionOf(
      [standard('quality'), standard('price')],
      [0, 1],
      standard('satisfaction'),
      new Float64Array(240).fill(1),
    )
    const { estimate } = moderationRange(model, prices, moderator, options, 0, 2)
    expect(estimate[0]).toBeCloseTo(expected?.coefficient ?? Number.NaN, 8)
    expect(estimate[5]).toBeCloseTo(expected?.rSquared ?? Number.NaN, 8)
  })

  it('refuses a moderator without an arrow to the target', () => {
    const wrong = {
      predictor: 'quality',
      moderator: 'satisfaction',
      target: 'satisfaction',
    } as const
    expect(() => moderationRange(model, prices, wrong, options, 0, 2)).toThrow('has no arrow')
    const itself = { predictor: 'price', moderator: 'price', target: 'satisfaction' } as const
    expect(() => moderationRange(model, prices, itself, options, 0, 2)).toThrow('itself')
  })
})

describe('second-order constructs', () => {
  const names = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${name}${i + 1}`)
  const model = {
    constructs: {
      image: composite(names('image', 5)),
      quality: composite(names('quality', 7)),
      satisfaction: composite(names('satisfaction', 3)),
    },
    secondOrder: { impression: { components: ['image', 'quality'] } },
    paths: { impression: ['satisfaction'] },
  }

  it('stands its components in first, and takes their scores then', () => {
    const { first, fit, sample: second } = fitSecondOrder(model, sample)
    expect(first.paths.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'image satisfaction',
      'quality satisfaction',
    ])
    expect(fit.indicators.map(({ name }) => name)).toEqual([
      ...names('satisfaction', 3),
      'image',
      'quality',
    ])
    const scores = answersOf(second)
    expect([...scores.image]).toEqual([
      ...respondentScores(first, answersOf(sample), 'image').map(v => Math.min(100, v)),
    ])
    const { value, weights } = satisfactionIndex(fit, 'impression')
    const expected = weights.reduce(
      (sum, { indicator, share }) =>
        sum + share * (satisfactionIndex(first, indicator).value ?? Number.NaN),
      0,
    )
    expect(value).toBeCloseTo(expected, 8)
  })

  it('re-estimates both stages in every resample', () => {
    const { model: second, fit } = fitSecondOrder(model, sample)
    const few = { resamples: 12, seed: 2 }
    const draws = secondOrderRange(model, sample, few, 0, 12)
    const result = summariseDraws(second, [draws], few)
    expect(result.failed).toBe(0)
    expect(result.paths[0].estimate).toBeCloseTo(fit.paths[0].coefficient, 8)
    expect(result.paths[0].standardError).toBeGreaterThan(0.005)
    const parts = [
      secondOrderRange(model, sample, few, 7, 12),
      secondOrderRange(model, sample, few, 0, 7),
    ]
    expect(mergeDraws(parts)).toEqual(draws)
  })

  it('refuses an unknown component', () => {
    const wrong = { ...model, secondOrder: { impression: { components: ['value'] } } }
    expect(() => fitSecondOrder(wrong, sample)).toThrow('no construct value')
  })
})
