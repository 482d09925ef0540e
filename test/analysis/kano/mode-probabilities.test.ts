import { describe, expect, it } from 'vitest'
import { caseWeightsByCategory } from '#analysis/kano/classify-pair.ts'
import type { ByCategory } from '#analysis/kano/kano-category.ts'
import {
  type ModeProbabilityOptions,
  modeProbabilities,
} from '#analysis/kano/mode-probabilities.ts'
import { pairsOf } from './pairs.ts'

const weightsOf = (...counts: number[]) => caseWeightsByCategory(pairsOf(counts))

const modeProbability = (weights: ByCategory<readonly number[]>, options: ModeProbabilityOptions) =>
  modeProbabilities([weights], options)[0]

describe('modeProbabilities', () => {
  it('gives the same figures for the same seed, others for another', () => {
    const weights = weightsOf(20, 22, 5, 18)
    const first = modeProbability(weights, { resamples: 500, seed: 1 })
    expect(modeProbability(weights, { resamples: 500, seed: 1 })).toEqual(first)
    expect(modeProbability(weights, { resamples: 500, seed: 2 })).not.toEqual(first)
  })

  it('gives a feature the same figures alone and among others', () => {
    const features = [weightsOf(20, 22, 5), weightsOf(9, 8), weightsOf(12, 15, 20), weightsOf()]
    const options = { resamples: 300, seed: 4 }
    expect(modeProbabilities(features, options)).toEqual(
      features.map(weights => modeProbability(weights, options)),
    )
  })

  it('is certain where all agree', () => {
    expect(modeProbability(weightsOf(0, 0, 9), { resamples: 100, seed: 1 })).toEqual({
      M: 0,
      O: 0,
      A: 1,
      I: 0,
      R: 0,
      Q: 0,
    })
  })

  it('shares out ties', () => {
    // Two pairs: M M and O O win outright a quarter each, M O is a tie for the other half.
    const found = modeProbability(weightsOf(1, 1), { resamples: 40_000, seed: 5 })
    expect(Math.abs((found?.M ?? 0) - 0.5)).toBeLessThan(0.01)
    expect((found?.M ?? 0) + (found?.O ?? 0)).toBeCloseTo(1, 12)
  })

  it('agrees with the sum over all resamples of a small sample', () => {
    // 3 M and 2 O: M leads in a resample of 5 with at least 3, X ~ Bin(5, .6): .68256.
    const found = modeProbability(weightsOf(3, 2), { resamples: 100_000, seed: 11 })
    expect(Math.abs((found?.M ?? 0) - 0.68256)).toBeLessThan(0.006)
  })

  it('lets case weights decide', () => {
    const found = modeProbability(
      { M: [1, 1, 1], O: [100], A: [], I: [], R: [], Q: [] },
      { resamples: 50_000, seed: 3 },
    )
    // O leads whenever it is drawn at all: 1 − (3/4)⁴.
    expect(Math.abs((found?.O ?? 0) - 0.68359)).toBeLessThan(0.008)
  })

  it('does not exist without weight, and refuses impossible options', () => {
    expect(modeProbability(weightsOf(), { resamples: 10, seed: 1 })).toBeUndefined()
    const nothing = { M: [0, 0], O: [], A: [], I: [], R: [], Q: [] }
    expect(modeProbability(nothing, { resamples: 10, seed: 1 })).toBeUndefined()
    expect(() => modeProbability(nothing, { resamples: 0, seed: 1 })).toThrow('invalid resamples')
    expect(() => modeProbability(nothing, { resamples: 1, seed: -1 })).toThrow('invalid seed')
  })
})
