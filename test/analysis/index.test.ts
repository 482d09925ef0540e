import { describe, expect, it } from 'vitest'
import {
  assess,
  bootstrap,
  commonFactor,
  composite,
  fitPls,
  momentsOf,
  pathModel,
  sampleOf,
  satisfactionIndex,
} from '#analysis'

/** Invented answers that hang together a little: the row's own level, and something of each question. */
const rows = Array.from({ length: 60 }, (_, row) => {
  const answer = (question: number) =>
    1 + ((row * row + ((row * (question + 3)) % 7) * 2 + question) % 13) * 0.75
  const level = (row * 7) % 10
  const rounded = (question: number) =>
    Math.min(10, Math.max(1, Math.round(0.6 * level + 0.4 * answer(question) + 1)))
  return {
    IMAG1: rounded(1),
    IMAG2: rounded(2),
    PERV1: rounded(3),
    PERV2: rounded(4),
    CUSA1: rounded(5),
    CUSA2: rounded(6),
    CUSA3: row === 3 ? null : rounded(7),
  }
})

describe('the analysis module', () => {
  it('reads as the design says', () => {
    const ecsi = pathModel({
      constructs: {
        image: composite(['IMAG1', 'IMAG2']),
        value: composite(['PERV1', 'PERV2'], 'B'),
        satisfaction: commonFactor(['CUSA1', 'CUSA2', 'CUSA3']),
      },
      paths: { image: ['value', 'satisfaction'], value: ['satisfaction'] },
    })
    const sample = sampleOf(ecsi, rows, { scale: { min: 1, max: 10 }, missing: 'mean' })
    const fit = fitPls(ecsi, momentsOf(sample), { innerWeights: 'path' })
    const assessment = assess(fit)
    const uncertain = bootstrap(ecsi, sample, { resamples: 200, seed: 20260101 })
    const index = satisfactionIndex(fit, 'satisfaction')

    expect(fit.converged).toBe(true)
    expect(fit.paths.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'image → value',
      'image → satisfaction',
      'value → satisfaction',
    ])
    expect(assessment.constructs.map(({ construct }) => construct)).toEqual([
      'image',
      'value',
      'satisfaction',
    ])
    expect(uncertain.paths).toHaveLength(3)
    const spread = uncertain.indices.find(({ construct }) => construct === 'satisfaction')
    expect(spread?.interval[0]).toBeLessThan(index.value ?? Number.NaN)
    expect(spread?.interval[1]).toBeGreaterThan(index.value ?? Number.NaN)
  })

  it('gives results that are plain data', () => {
    const model = pathModel({
      constructs: { image: composite(['IMAG1', 'IMAG2']), value: composite(['PERV1', 'PERV2']) },
      paths: { image: ['value'] },
    })
    const sample = sampleOf(model, rows, { scale: { min: 1, max: 10 } })
    const fit = fitPls(model, momentsOf(sample))
    const uncertain = bootstrap(model, sample, { resamples: 20, seed: 1 })
    for (const result of [fit, assess(fit), satisfactionIndex(fit, 'image'), uncertain])
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})
