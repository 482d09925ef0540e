import { describe, expect, it } from 'vitest'
import {
  composite,
  concatSamples,
  expectedPopulation,
  findSegments,
  fitPls,
  momentsOf,
  pathModel,
  type Sample,
} from '#analysis'
import { segmentCriteria } from '#analysis/groups/segment-criteria.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'

const model = pathModel({
  constructs: {
    price: composite(['p1', 'p2']),
    quality: composite(['q1', 'q2']),
    satisfaction: composite(['s1', 's2']),
  },
  paths: { price: ['satisfaction'], quality: ['satisfaction'] },
})

/** Customers whose satisfaction depends on price and quality in the way given. */
const customers = (price: number, quality: number, seed: number): Sample =>
  expectedPopulation(model, {
    scale: { min: 1, max: 100 },
    loadings: { p1: 0.97, p2: 0.97, q1: 0.97, q2: 0.97, s1: 0.97, s2: 0.97 },
    paths: { 'price→satisfaction': price, 'quality→satisfaction': quality },
    exogenousCorrelation: 0,
    mean: 0.5,
    deviation: 0.15,
  }).draw(150, randomStream(seed, 0))

const two = concatSamples([customers(0.9, -0.2, 1), customers(-0.2, 0.9, 2)])

describe('findSegments', () => {
  it('finds the two kinds of customers that were put in', () => {
    const { chosen, solutions, findings } = findSegments(model, two, { seed: 1, mostSegments: 3 })
    expect(chosen).toBe(2)
    expect(findings).toEqual([])
    const [first, second] = solutions[1].segments
    expect(first.share + second.share).toBeCloseTo(1, 10)
    expect(first.share).toBeLessThan(0.6)
    const effects = [first, second]
      .map(({ paths }) => paths.map(({ coefficient }) => Math.sign(coefficient - 0.4)).join())
      .sort()
    expect(effects).toEqual(['-1,1', '1,-1'])
    const agreeing = solutions[1].members.filter(
      (member, row) => member === solutions[1].members[row < 150 ? 0 : 299],
    ).length
    expect(Math.max(agreeing, 300 - agreeing)).toBeGreaterThan(240)
    expect(solutions[1].criteria.entropy).toBeGreaterThan(0.5)
  })

  it('is the path model itself with one segment', () => {
    const [one] = findSegments(model, two, { seed: 1, mostSegments: 1 }).solutions
    const fit = fitPls(model, momentsOf(two))
    one.segments[0].paths.forEach(({ coefficient }, a) => {
      expect(coefficient).toBeCloseTo(fit.paths[a].coefficient, 8)
    })
    // lnL of a normal with the residual variance 1 − R² (divisor n: (n − 1)/n).
    const variance = ((1 - (fit.constructs[2].rSquared ?? 0)) * 299) / 300
    expect(one.logLikelihood).toBeCloseTo(-150 * (Math.log(2 * Math.PI * variance) + 1), 6)
    expect(one.criteria).toMatchObject({ parameters: 3, entropy: 1 })
  })

  it('never fits worse with more segments, and is the same again', () => {
    const search = findSegments(model, two, { seed: 5, mostSegments: 3 })
    const [one, second, third] = search.solutions.map(({ logLikelihood }) => logLikelihood)
    expect(second).toBeGreaterThan(one)
    expect(third).toBeGreaterThan(second - 1)
    expect(findSegments(model, two, { seed: 5, mostSegments: 3 })).toEqual(search)
  })

  it('asks for ten starts at least', () => {
    expect(() => findSegments(model, two, { seed: 1, starts: 9 })).toThrow('invalid starts: 9')
    expect(() => findSegments(model, two, { seed: 1, mostSegments: 0 })).toThrow('mostSegments')
  })
})

describe('segmentCriteria', () => {
  it('are the published penalties', () => {
    const found = segmentCriteria(-100, 5, new Float64Array(200).fill(0.5), 2)
    expect(found.aic3).toBe(215)
    expect(found.aic4).toBe(220)
    expect(found.bic).toBeCloseTo(200 + 5 * Math.log(100), 12)
    expect(found.caic).toBeCloseTo(205 + 5 * Math.log(100), 12)
    expect(found.mdl5).toBeCloseTo(200 + 25 * Math.log(100), 12)
    // Evenly divided memberships tell nothing; certain ones everything.
    expect(found.entropy).toBeCloseTo(0, 12)
    expect(segmentCriteria(-100, 5, Float64Array.of(1, 0, 0, 1), 2).entropy).toBe(1)
  })
})
