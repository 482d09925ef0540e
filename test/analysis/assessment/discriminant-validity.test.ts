import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  composite,
  discriminantValidity,
  fitPls,
  htmtBounds,
  momentsOf,
  pathModel,
  sampleOf,
} from '#analysis'
import { htmt } from '#analysis/assessment/htmt.ts'
import { htmt2 } from '#analysis/assessment/htmt2.ts'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const blocks = (...sizes: readonly number[]) => {
  const blockStart = new Int32Array(sizes.length + 1)
  sizes.forEach((size, j) => {
    blockStart[j + 1] = blockStart[j] + size
  })
  const indicators = Array.from({ length: blockStart[sizes.length] }, (_, p) => `x${p}`)
  return { blockStart, indicators }
}

const twoBlocks = blocks(2, 2)
const table = (within: number, other: number, across: readonly number[]) => [
  [1, within, across[0], across[1]],
  [within, 1, across[2], across[3]],
  [across[0], across[2], 1, other],
  [across[1], across[3], other, 1],
]

describe('HTMT', () => {
  it('gives its worked example', () => {
    const same = table(0.64, 0.49, [0.42, 0.42, 0.42, 0.42]).flat()
    expect(htmt(same, twoBlocks, 0, 1)).toBeCloseTo(0.75, 14)
  })

  it('differs by convention where signs are mixed', () => {
    const mixed = table(0.64, 0.49, [0.42, -0.42, 0.42, 0.42]).flat()
    expect(htmt(mixed, twoBlocks, 0, 1, 'absolute')).toBeCloseTo(0.75, 14)
    expect(htmt(mixed, twoBlocks, 0, 1, 'signed')).toBeCloseTo(0.375, 14)
  })

  it('counts a single indicator as 1 within its block', () => {
    const correlations = [1, 0.3, 0.6, 0.3, 1, 0.36, 0.6, 0.36, 1]
    expect(htmt(correlations, blocks(1, 2), 0, 1)).toBeCloseTo(0.45 / 0.6, 14)
  })

  it('does not exist where both blocks have nothing in common', () => {
    const apart = table(-0.2, -0.3, [0.1, 0.1, 0.1, 0.1]).flat()
    expect(htmt(apart, twoBlocks, 0, 1, 'signed')).toBeUndefined()
    expect(htmt(apart, twoBlocks, 0, 1, 'absolute')).toBeCloseTo(0.1 / Math.sqrt(0.06), 14)
  })
})

describe('HTMT2', () => {
  it('gives its worked example', () => {
    const correlations = [1, 0.9, 0.4, 0.9, 1, 0.36, 0.4, 0.36, 1]
    expect(htmt2(correlations, blocks(1, 2), 0, 1)).toBeCloseTo(1, 14)
  })

  it('does not exist where a correlation is not positive', () => {
    const one = table(0.64, 0.49, [0.42, 0, 0.42, 0.42]).flat()
    expect(htmt2(one, twoBlocks, 0, 1)).toBeUndefined()
    const within = table(-0.1, 0.49, [0.42, 0.42, 0.42, 0.42]).flat()
    expect(htmt2(within, twoBlocks, 0, 1)).toBeUndefined()
  })

  it('is the correlation of the constructs whatever the loadings', () => {
    const loading = fc.double({ min: 0.2, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(loading, { minLength: 4, maxLength: 4 }),
        loading,
        (loadings, between) => {
          const correlations = loadings.flatMap((a, p) =>
            loadings.map((b, q) => {
              if (p === q) return 1
              return a * b * (p < 2 === q < 2 ? 1 : between)
            }),
          )
          expect(htmt2(correlations, twoBlocks, 0, 1)).toBeCloseTo(between, 10)
        },
      ),
    )
  })
})

describe('discriminantValidity', () => {
  // Own toy data; HTMT computed with an independent implementation in R.
  it('agrees with the reference, and says that the constructs are alike', () => {
    const sample = sampleOf(toyModel(), toyRows, { scale: toyScale })
    const { pairs, findings } = discriminantValidity(fitPls(toyModel(), momentsOf(sample)))
    expect(pairs).toHaveLength(1)
    expect(pairs[0].htmt).toBeCloseTo(1.002232, 6)
    expect(findings).toContainEqual({
      code: 'htmt',
      verdict: 'poor',
      about: ['quality', 'satisfaction'],
      value: pairs[0].htmt,
      threshold: 0.9,
      source: 'Henseler, Ringle & Sarstedt 2015',
      n: 10,
    })
  })

  it('compares the root of AVE and every cross-loading', () => {
    const names = ['x1', 'x2', 'y1', 'y2']
    const model = pathModel({
      constructs: { x: composite(['x1', 'x2']), y: composite(['y1', 'y2']) },
      paths: { x: ['y'] },
    })
    const near = table(0.2, 0.64, [0.7, 0.6, 0.1, 0.1])
    const { constructs, findings } = discriminantValidity(
      fitPls(model, momentsOfCorrelations(names, near)),
    )
    const verdicts = findings
      .filter(({ code }) => code === 'fornell-larcker' || code === 'cross-loading')
      .map(({ code, verdict, about }) => [code, verdict, ...about])
    expect(constructs.map(({ construct, closest }) => [construct, closest])).toEqual([
      ['x', 'y'],
      ['y', 'x'],
    ])
    expect(constructs[0].largestCorrelation).toBe(constructs[1].largestCorrelation)
    expect(verdicts).toEqual([
      ['fornell-larcker', 'good', 'x', 'y'],
      ['fornell-larcker', 'good', 'y', 'x'],
      ['cross-loading', 'good', 'x', 'x1', 'y'],
      ['cross-loading', 'good', 'x', 'x2', 'y'],
      ['cross-loading', 'good', 'y', 'y1', 'x'],
      ['cross-loading', 'good', 'y', 'y2', 'x'],
    ])
    const third = pathModel({
      constructs: { x: composite(['x1', 'x2']), y: composite(['y1']), z: composite(['y2']) },
      paths: { x: ['y', 'z'] },
    })
    const weak = table(0.05, 0.95, [0.7, 0.7, 0.65, 0.1])
    const told = discriminantValidity(fitPls(third, momentsOfCorrelations(names, weak))).findings
    expect(told.filter(({ code }) => code === 'fornell-larcker')).toMatchObject([
      { verdict: 'poor', about: ['x', 'y'] },
    ])
    // x2 goes with y more than with its own construct, which x1 makes up.
    expect(
      told.filter(({ code, verdict }) => code === 'cross-loading' && verdict === 'poor'),
    ).toMatchObject([{ about: ['x', 'x2', 'y'], value: 0.65, source: 'Chin 1998' }])
  })
})

describe('htmtBounds', () => {
  const sample = simulateEcsi(200, 0.02)
  const bounds = htmtBounds(ecsi, sample, { resamples: 300, seed: 7 })
  const fit = fitPls(ecsi, momentsOf(sample))

  it('lie above the ratios, and are judged beside them', () => {
    const { pairs, findings } = discriminantValidity(fit, { bounds })
    expect(pairs).toHaveLength(21)
    for (const { htmt, htmtUpperBound } of pairs) expect(htmtUpperBound).toBeGreaterThan(htmt ?? 9)
    expect(findings.filter(({ code }) => code === 'htmt-upper-bound')).toHaveLength(21)
  })

  it('come from the draws of the bootstrap with the same seed', () => {
    const single = pathModel({
      constructs: { a: composite(['complaints1']), b: composite(['loyalty1']) },
      paths: { a: ['b'] },
    })
    // Between single indicators HTMT is |r|, and so is the path coefficient.
    const { paths } = bootstrap(single, sample, { resamples: 300, seed: 7, level: 0.9 })
    const [{ htmt }] = htmtBounds(single, sample, { resamples: 300, seed: 7 }).pairs
    expect(htmt).toBeCloseTo(paths[0].interval[1], 12)
  })

  it('repeat themselves, and are plain data', () => {
    expect(htmtBounds(ecsi, sample, { resamples: 300, seed: 7 })).toEqual(bounds)
    expect(JSON.parse(JSON.stringify(bounds))).toEqual(bounds)
  })

  it('refuse what cannot work', () => {
    expect(() => htmtBounds(ecsi, sample, { resamples: 1, seed: 7 })).toThrow('invalid resamples')
    expect(() => htmtBounds(ecsi, sample, { resamples: 9, seed: -1 })).toThrow('invalid seed')
    expect(() => htmtBounds(ecsi, sample, { resamples: 9, seed: 1, level: 1 })).toThrow(
      'invalid level: 1',
    )
    expect(() => discriminantValidity(fit, { convention: 'signed', bounds })).toThrow(
      'the bounds were made with absolute correlations',
    )
  })
})
