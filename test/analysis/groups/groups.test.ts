import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bootstrapRange,
  compareGroups,
  concatSamples,
  fitPls,
  groupSplits,
  ModelError,
  mergeDraws,
  momentsOf,
  partsOf,
  permutationRange,
  sampleOf,
  satisfactionIndex,
  selectRows,
  summariseGroups,
} from '#analysis'
import { groupFindings } from '#analysis/groups/group-findings.ts'
import { composition, scoreMoments } from '#analysis/groups/group-statistics.ts'
import { multiGroupP } from '#analysis/groups/summarise-groups.ts'
import { permutationP, permutedRows } from '#analysis/resampling/permutations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

describe('permutedRows', () => {
  it('deals every row once, the same for the same numbers', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 60 }), (seed, k, n) => {
        const rows = permutedRows(seed, k, n)
        expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, r) => r))
        expect(permutedRows(seed, k, n)).toEqual(rows)
      }),
    )
  })

  it('deals all six orders of three rows about equally often', () => {
    const counts = new Map<string, number>()
    for (let k = 0; k < 6000; k++) {
      const order = permutedRows(5, k, 3).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    // Six standard deviations of a binomial count of 6,000 at 1/6.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(174)
  })
})

describe('permutationP', () => {
  it('counts permutations at least as far from zero, and the observed one', () => {
    expect(permutationP(2, Float64Array.of(-1, 0, 1, 2))).toBe(2 / 5)
    expect(permutationP(-3, Float64Array.of(-1, 0, 1, Number.NaN))).toBe(1 / 4)
  })
})

describe('multiGroupP', () => {
  it('is the share of pairs that are not in order', () => {
    const low = Float64Array.of(0, 1, 2)
    const high = Float64Array.of(3, 4, 5)
    expect(multiGroupP(high, low)).toEqual({ oneSided: 0, p: 0 })
    expect(multiGroupP(low, high)).toEqual({ oneSided: 1, p: 0 })
    // Of nine pairs three are ordered a > b.
    expect(multiGroupP(low, low)?.oneSided).toBeCloseTo(2 / 3, 14)
    expect(multiGroupP(Float64Array.of(Number.NaN), low)).toBeUndefined()
  })

  it('agrees with the double sum of Henseler, Ringle & Sinkovics', () => {
    const draws = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(draws, draws, (a, b) => {
        const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length
        const reflected = (x: readonly number[]) => x.map(v => 2 * mean(x) - v)
        const above = reflected(a).flatMap(x => reflected(b).filter(y => x - y > 1e-9)).length
        const near = reflected(a).flatMap(x =>
          reflected(b).filter(y => Math.abs(x - y) <= 1e-9),
        ).length
        const found = multiGroupP(Float64Array.from(a), Float64Array.from(b))?.oneSided ?? 0
        expect(found).toBeLessThanOrEqual(1 - above / (a.length * b.length) + 1e-12)
        expect(found).toBeGreaterThanOrEqual(1 - (above + near) / (a.length * b.length) - 1e-12)
      }),
    )
  })
})

describe('group statistics', () => {
  it('correlate the scores of two ways of weighting', () => {
    // (1, 0) against (0, 1) with a correlation of .5; (1, 1) against (1, 0): 1.5/√3.
    const s = Float64Array.of(1, 0.5, 0.5, 1)
    expect(composition(s, Float64Array.of(1, 0), Float64Array.of(0, 1), 0, 2)).toBe(0.5)
    expect(composition(s, Float64Array.of(1, 1), Float64Array.of(1, 0), 0, 2)).toBeCloseTo(
      1.5 / Math.sqrt(3),
      14,
    )
    expect(composition(s, Float64Array.of(3, 1), Float64Array.of(-2, 1), 0, 1)).toBe(1)
  })

  it('give the moments of the pooled scores in a group', () => {
    const pooled = { distances: Float64Array.of(5, 4), deviations: Float64Array.of(2, 1) }
    const group = {
      distances: Float64Array.of(6, 4),
      deviations: Float64Array.of(2, 2),
      correlations: Float64Array.of(1, 0.25, 0.25, 1),
    }
    // u = (.25, .5): mean .25·1, variance .25²·4 + .5²·4 + 2·.25·.5·.25·4.
    expect(scoreMoments(pooled, Float64Array.of(0.5, 0.5), group, 0, 2)).toEqual({
      mean: 0.25,
      variance: 1.5,
    })
  })
})

const options = { seed: 3, permutations: 60, resamples: 60 }

describe('compareGroups', () => {
  const half = simulateEcsi(110)
  const twice = concatSamples([half, half])
  const twin = Array.from({ length: 220 }, (_, row) => (row < 110 ? 'a' : 'b'))

  it('finds no difference between groups with the same rows', () => {
    const { pairs, findings } = compareGroups(ecsi, twice, twin, options)
    expect(pairs).toHaveLength(1)
    const [{ paths, indices, verdict, levelsComparable, n, groups }] = pairs
    expect({ n, groups }).toEqual({ n: [110, 110], groups: ['a', 'b'] })
    for (const { difference, p, pAdjusted, multiGroup } of [...paths, ...indices].map(entry => ({
      multiGroup: undefined,
      ...entry,
    }))) {
      expect(difference).toBeCloseTo(0, 7)
      expect(p).toBe(1)
      expect(pAdjusted).toBe(1)
      if (multiGroup) expect(multiGroup).toMatchObject({ pAdjusted: 1 })
    }
    expect(verdict).toBe('full')
    expect(levelsComparable).toBe(true)
    expect(findings).toEqual([])
  })

  it('tells the difference of the fits of the two groups', () => {
    const sample = simulateEcsi(160, 0.02)
    const labels = Array.from({ length: 160 }, (_, row) => (row % 3 === 0 ? 'x' : 'y'))
    const [pair] = compareGroups(ecsi, sample, labels, options).pairs
    const [x, y] = ['x', 'y'].map(group => {
      const rows = labels.flatMap((label, row) => (label === group ? [row] : []))
      return fitPls(ecsi, momentsOf(selectRows(sample, rows)))
    })
    pair.paths.forEach(({ first, second, difference }, a) => {
      expect(first).toBeCloseTo(x.paths[a].coefficient, 8)
      expect(second).toBeCloseTo(y.paths[a].coefficient, 8)
      expect(difference).toBeCloseTo(x.paths[a].coefficient - y.paths[a].coefficient, 8)
    })
    for (const { construct, difference } of pair.indices)
      expect(difference).toBeCloseTo(
        (satisfactionIndex(x, construct).value ?? Number.NaN) -
          (satisfactionIndex(y, construct).value ?? Number.NaN),
        6,
      )
    expect(pair.n).toEqual([54, 106])
  })

  it('sees a shift of levels, keeps what is equal, and allows the comparison', () => {
    const shifted = {
      ...half,
      columns: half.columns.map(column => column.map(cell => Math.max(0, cell - 2))),
    }
    const [pair] = compareGroups(ecsi, concatSamples([half, shifted]), twin, options).pairs
    for (const { mean } of pair.invariance) {
      expect(mean.holds).toBe(false)
      expect(mean.value).toBeGreaterThan(0.3)
    }
    for (const { difference, p } of pair.indices) {
      expect(difference).toBeGreaterThan(10)
      expect(p).toBeCloseTo(1 / 61, 12)
    }
    expect(pair.verdict).toBe('partial')
    expect(pair.levelsComparable).toBe(true)
  })

  it('refuses to compare levels where a construct is made up differently', () => {
    const turned = {
      ...half,
      // Two questions on satisfaction answered at random in the second group.
      columns: half.columns.map((column, i) =>
        [17, 18].includes(i) ? column.map((_, row) => (row * 7919) % 10) : column,
      ),
    }
    const sample = concatSamples([half, turned])
    const { pairs, findings } = compareGroups(ecsi, sample, twin, options)
    const satisfaction = pairs[0].invariance.find(({ construct }) => construct === 'satisfaction')
    expect(satisfaction).toMatchObject({ verdict: 'none', composition: { holds: false } })
    expect(pairs[0]).toMatchObject({ verdict: 'none', levelsComparable: false })
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'composition-differs', about: ['satisfaction', 'a', 'b'] }),
    )
  })

  it('is the same for any split among threads', () => {
    const [split] = groupSplits(twice, twin)
    const permuted = mergeDraws([
      permutationRange(ecsi, split, options, 41, 60),
      permutationRange(ecsi, split, options, 0, 41),
    ])
    const [a, b] = partsOf(split.sample, 110)
    const resampled = [
      bootstrapRange(ecsi, a, options, 0, 60),
      bootstrapRange(ecsi, b, options, 0, 60),
    ] as const
    expect(summariseGroups(ecsi, [{ split, permuted, resampled }], options)).toEqual(
      compareGroups(ecsi, twice, twin, options),
    )
  })

  it('compares every pair, adjusts over all, leaves out who belongs to none', () => {
    const sample = simulateEcsi(180)
    const labels = Array.from({ length: 180 }, (_, row) =>
      row < 10 ? undefined : ['north', 'south', 'east'][row % 3],
    )
    const { pairs, findings } = compareGroups(ecsi, sample, labels, options)
    expect(pairs.map(({ groups }) => groups.join(' '))).toEqual([
      'east north',
      'east south',
      'north south',
    ])
    expect(pairs[0].n[0] + pairs[0].n[1] + pairs[1].n[1]).toBe(170)
    const smallest = pairs
      .flatMap(({ paths }) => paths)
      .reduce((best, path) => (path.p < best.p ? path : best))
    expect(smallest.pAdjusted).toBeCloseTo(Math.min(1, 36 * smallest.p), 12)
    expect(findings.filter(({ code }) => code === 'group-few-cases')).toHaveLength(3)
  })

  it('refuses what cannot be compared', () => {
    expect(() => compareGroups(ecsi, half, ['a'], options)).toThrow('1 group labels for 110 rows')
    expect(() => compareGroups(ecsi, half, new Array(110).fill('a'), options)).toThrow('two groups')
    expect(() => compareGroups(ecsi, twice, twin, { ...options, permutations: 1 })).toThrow(
      'invalid permutations: 1',
    )
    const toy = sampleOf(
      toyModel(),
      toyRows.map((row, r) => (r < 5 ? { ...row, q1: 5 } : row)),
      { scale: toyScale },
    )
    const labels = toyRows.map((_, r) => (r < 5 ? 'a' : 'b'))
    expect(() => compareGroups(toyModel(), toy, labels, options)).toThrow(ModelError)
  })
})

describe('groupFindings', () => {
  it('tells of failed permutations above 5 %', () => {
    const { pairs } = compareGroups(
      ecsi,
      simulateEcsi(220),
      Array.from({ length: 220 }, (_, row) => `${row % 2}`),
      options,
    )
    const failing = pairs.map(pair => ({ ...pair, failed: 4 }))
    expect(groupFindings(failing, 60)).toContainEqual(
      expect.objectContaining({ code: 'failed-resamples', value: 4 / 60 }),
    )
    expect(groupFindings(failing, 80).map(({ code }) => code)).not.toContain('failed-resamples')
  })
})
