import { describe, expect, it } from 'vitest'
import { composite, packedSample, pathModel, predictiveSegments } from '#analysis'
import { normalStream } from '#analysis/resampling/normal-stream.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'

const model = pathModel({
  constructs: { quality: composite(['q1', 'q2']), loyalty: composite(['l1', 'l2']) },
  paths: { quality: ['loyalty'] },
})

/** Even rows rise with quality, odd ones fall. */
function simulated(n: number) {
  const normal = normalStream(randomStream(21, 1))
  const rows = Array.from({ length: n }, (_, row) => {
    const quality = normal()
    const loyalty = (row % 2 ? -0.9 : 0.9) * quality + 0.3 * normal()
    return [quality, quality, loyalty, loyalty].map(score => score + 0.2 * normal())
  })
  return packedSample({
    n,
    indicators: ['q1', 'q2', 'l1', 'l2'],
    scales: Array.from({ length: 4 }, () => ({ min: -20, max: 20 })),
    columns: [0, 1, 2, 3].map(i => Float64Array.from(rows, row => row[i] ?? Number.NaN)),
  })
}

describe('predictiveSegments', () => {
  const sample = simulated(120)
  const found = predictiveSegments(model, sample, { count: 2, seed: 3 })

  it('tells apart those for whom the effect is the other way round', () => {
    if (!found) throw new Error('no segments')
    const sameAsFirst = found.members.filter((member, row) => (member === 0) === (row % 2 === 0))
    const hits = Math.max(sameAsFirst.length, sample.n - sameAsFirst.length)
    expect(hits / sample.n).toBeGreaterThan(0.8)
    expect(found.objective).toBeGreaterThan(found.undivided + 0.5)
    const effects = found.segments.map(({ fit }) => fit.paths[0]?.coefficient ?? 0)
    expect(Math.min(...effects)).toBeLessThan(-0.7)
    expect(Math.max(...effects)).toBeGreaterThan(0.7)
  })

  it('counts everybody once, the largest segment first, and the same for the same seed', () => {
    expect(found?.segments.reduce((sum, { n }) => sum + n, 0)).toBe(sample.n)
    found?.segments.forEach(({ n }, k) => {
      expect(found.members.filter(member => member === k)).toHaveLength(n)
    })
    expect(found?.segments[0]?.n).toBeGreaterThanOrEqual(found?.segments[1]?.n ?? 0)
    expect(predictiveSegments(model, sample, { count: 2, seed: 3 })).toEqual(found)
  })

  it.each([
    [{ count: 1, seed: 1 }, 'invalid count: 1'],
    [{ count: 2, seed: -1 }, 'invalid seed: -1'],
    [{ count: 2, seed: 1, starts: 0 }, 'invalid starts: 0'],
    [{ count: 5, seed: 1 }, '120 rows are too few for 5 segments of 30'],
  ])('refuses %o', (options, message) => {
    expect(() => predictiveSegments(model, sample, options)).toThrow(message)
  })
})
