import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designEffect } from '#analysis/fieldwork/design-effect.ts'
import { postStratify } from '#analysis/fieldwork/post-stratify.ts'
import { rake } from '#analysis/fieldwork/rake.ts'
import type { RakingMargin } from '#analysis/fieldwork/weighting-targets.ts'

/** Respondents of a two-way table, cell by cell. */
function tableOf(counts: readonly (readonly number[])[]) {
  const cells = counts.flatMap((row, r) =>
    row.flatMap((count, c) =>
      Array.from({ length: count }, () => ({ row: `row ${r}`, column: `column ${c}` })),
    ),
  )
  return { rows: cells.map(cell => cell.row), columns: cells.map(cell => cell.column) }
}

const shareOf = (
  categories: readonly (string | undefined)[],
  weights: Float64Array,
  one: string,
) => {
  let [sum, total] = [0, 0]
  categories.forEach((category, row) => {
    if (category === undefined) return
    total += weights[row]
    if (category === one) sum += weights[row]
  })
  return sum / total
}

describe('designEffect', () => {
  // method/satisfaction.md F.2, computed there.
  it('agrees with the reference', () => {
    const effect = designEffect([0.5, 0.8, 1, 1.2, 1.5])
    expect(effect?.effectiveN).toBeCloseTo(4.480287, 6)
    expect(effect?.designEffect).toBeCloseTo(1.116, 12)
    expect(effect?.variation).toBeCloseTo(Math.sqrt(0.116), 12)
  })

  it('is 1 for equal weights and absent without any', () => {
    expect(designEffect([3, 3, 0])).toMatchObject({ n: 2, designEffect: 1, variation: 0 })
    expect(designEffect([0])).toBeUndefined()
  })
})

describe('postStratify', () => {
  it('gives the strata their shares', () => {
    const strata = [...new Array<string>(60).fill('women'), ...new Array<string>(40).fill('men')]
    const weights = postStratify(strata, { women: 500, men: 500 })
    expect(weights[0]).toBeCloseTo(0.8333, 4)
    expect(weights[99]).toBeCloseTo(1.25, 12)
    expect(shareOf(strata, weights, 'women')).toBeCloseTo(0.5, 12)
  })

  it('multiplies design weights, whatever their unit', () => {
    const strata = ['a', 'a', 'b', 'b', 'b']
    const weights = postStratify(strata, { a: 1, b: 1 }, [1, 3, 1, 1, 2])
    expect(weights[1] / weights[0]).toBeCloseTo(3, 12)
    expect(shareOf(strata, weights, 'a')).toBeCloseTo(0.5, 12)
    const doubled = postStratify(strata, { a: 5, b: 5 }, [2, 6, 2, 2, 4])
    doubled.forEach((weight, row) => {
      expect(weight).toBeCloseTo(weights[row], 12)
    })
  })

  it('names a stratum that is empty, or that has no target', () => {
    expect(() => postStratify(['a'], { a: 1, b: 1 })).toThrow('target for b, but no respondents')
    expect(() => postStratify(['a', 'c'], { a: 1 })).toThrow('no target for c (respondent 1)')
    expect(() => postStratify(['a'], { a: 0 })).toThrow('invalid target of the strata, a: 0')
    expect(() => postStratify([], {})).toThrow('the strata has no targets')
    // A weight of 0 does not fill a stratum.
    expect(() => postStratify(['a', 'b'], { a: 1, b: 1 }, [1, 0])).toThrow('target for b')
  })
})

describe('rake', () => {
  // method/satisfaction.md F.2, computed there.
  it('agrees with the reference', () => {
    const { rows, columns } = tableOf([
      [60, 40],
      [30, 70],
    ])
    const raking = rake([
      { name: 'row', categories: rows, targets: { 'row 0': 100, 'row 1': 100 } },
      { name: 'column', categories: columns, targets: { 'column 0': 110, 'column 1': 90 } },
    ])
    expect(raking.converged).toBe(true)
    expect(raking.weights[0]).toBeCloseTo(70 / 60, 5)
    expect(raking.weights[60]).toBeCloseTo(0.75, 5)
    expect(raking.weights[100]).toBeCloseTo(40 / 30, 5)
    expect(raking.weights[130]).toBeCloseTo(60 / 70, 5)
    expect(raking.precision.designEffect).toBeCloseTo(1.044643, 5)
    expect(raking.precision.effectiveN).toBeCloseTo(191.453, 2)
    expect(raking.trimmed).toBe(0)
    expect(raking.findings).toEqual([])
  })

  const cell = fc.integer({ min: 1, max: 12 })
  const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 3 })
  const target = fc.integer({ min: 1, max: 9 })
  const marginsOf = (
    counts: readonly (readonly number[])[],
    rowTargets: readonly number[],
    columnTargets: readonly number[],
  ) => {
    const { rows, columns } = tableOf(counts)
    const targets = (name: string, values: readonly number[]) =>
      Object.fromEntries(values.map((value, k) => [`${name} ${k}`, value]))
    return [
      {
        name: 'row',
        categories: rows,
        targets: targets('row', rowTargets.slice(0, counts.length)),
      },
      { name: 'column', categories: columns, targets: targets('column', columnTargets) },
    ] satisfies RakingMargin[]
  }

  it('meets the margins, keeps the odds, and heeds neither order nor unit', () => {
    fc.assert(
      fc.property(
        tables,
        fc.tuple(target, target, target),
        fc.tuple(target, target, target),
        (counts, rowTargets, columnTargets) => {
          const margins = marginsOf(counts, rowTargets, columnTargets)
          const options = { trim: 'none', maximumIterations: 2000 } as const
          const { weights, converged } = rake(margins, options)
          expect(converged).toBe(true)
          for (const { categories, targets } of margins) {
            const total = Object.values(targets).reduce((sum, value) => sum + value, 0)
            for (const [category, value] of Object.entries(targets))
              expect(shareOf(categories, weights, category)).toBeCloseTo(value / total, 5)
          }
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(weights.length, 8)
          // Weights are a product of a row and a column factor: log-odds of the cells stay.
          const weightAt = (r: number, c: number) =>
            weights[
              margins[0].categories.findIndex(
                (row, k) => row === `row ${r}` && margins[1].categories[k] === `column ${c}`,
              )
            ]
          expect((weightAt(0, 0) * weightAt(1, 1)) / (weightAt(0, 1) * weightAt(1, 0))).toBeCloseTo(
            1,
            8,
          )
          const turned = rake(
            margins.map(margin => ({ ...margin, categories: margin.categories.toReversed() })),
            { ...options, baseWeights: weights.map(() => 5) },
          )
          turned.weights.toReversed().forEach((weight, row) => {
            expect(weight).toBeCloseTo(weights[row], 8)
          })
          const doubled = rake(
            margins.map(margin => ({
              ...margin,
              categories: [...margin.categories, ...margin.categories],
            })),
            options,
          )
          expect(doubled.weights[0]).toBeCloseTo(weights[0], 8)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('trims and rakes again until margins and limits hold', () => {
    const { rows, columns } = tableOf([
      [30, 30, 4],
      [30, 30, 30],
      [30, 30, 30],
    ])
    const margins: RakingMargin[] = [
      { name: 'row', categories: rows, targets: { 'row 0': 9, 'row 1': 6, 'row 2': 5 } },
      {
        name: 'column',
        categories: columns,
        targets: { 'column 0': 2, 'column 1': 3, 'column 2': 4 },
      },
    ]
    const free = rake(margins, { trim: 'none' })
    expect(Math.max(...free.weights)).toBeGreaterThan(3)
    const { weights, trims, trimmed, converged, findings, precision } = rake(margins)
    expect(converged).toBe(true)
    expect(findings).toEqual([])
    expect(trims).toBeGreaterThan(0)
    expect(trimmed).toBeGreaterThan(0)
    expect(Math.max(...weights)).toBeLessThanOrEqual(3 * (1 + 1e-5))
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3 * (1 - 1e-5))
    expect(shareOf(rows, weights, 'row 0')).toBeCloseTo(0.45, 5)
    expect(shareOf(columns, weights, 'column 2')).toBeCloseTo(4 / 9, 5)
    expect(precision.designEffect).toBeLessThan(free.precision.designEffect)
  })

  it('says when the limits cannot be held', () => {
    const { rows } = tableOf([[2], [98]])
    const margins = [{ name: 'row', categories: rows, targets: { 'row 0': 50, 'row 1': 50 } }]
    const raking = rake(margins)
    expect(raking.converged).toBe(true)
    expect(shareOf(rows, raking.weights, 'row 0')).toBeCloseTo(0.5, 6)
    expect(raking.findings).toMatchObject([{ code: 'weights-beyond-trim', value: 0.02 }])
  })

  it('says when the targets contradict one another', () => {
    const categories = ['a', 'a', 'b', 'b']
    const raking = rake(
      [
        { name: 'one', categories, targets: { a: 1, b: 1 } },
        { name: 'two', categories, targets: { a: 1, b: 3 } },
      ],
      { trim: 'none' },
    )
    expect(raking.converged).toBe(false)
    expect(raking.iterations).toBe(200)
    expect(raking.findings).toMatchObject([{ code: 'raking-not-converged', threshold: 1e-6 }])
  })

  it('leaves respondents without a category alone in that margin', () => {
    const region = ['north', 'south', 'south', undefined]
    const raking = rake([{ name: 'region', categories: region, targets: { north: 1, south: 1 } }])
    expect(shareOf(region, raking.weights, 'north')).toBeCloseTo(0.5, 8)
    expect(raking.weights[3]).toBeGreaterThan(0)
  })

  it('names an empty target cell and other faults', () => {
    const categories = ['north', 'south']
    expect(() =>
      rake([{ name: 'region', categories, targets: { north: 1, south: 1, west: 1 } }]),
    ).toThrow('region has a target for west, but no respondents: merge it with another category')
    expect(() => rake([{ name: 'region', categories, targets: { north: 1 } }])).toThrow(
      'region has no target for south (respondent 1)',
    )
    const margin = { name: 'region', categories, targets: { north: 1, south: 1 } }
    expect(() => rake([margin, { ...margin, name: 'age', categories: ['north'] }])).toThrow(
      'age has 1 respondents instead of 2',
    )
    expect(() => rake([])).toThrow('no margins')
    expect(() => rake([margin], { trim: [1.1, 3] })).toThrow('invalid limits: 1.1 to 3')
    expect(() => rake([margin], { tolerance: 0 })).toThrow('invalid tolerance: 0')
    expect(() => rake([margin], { maximumIterations: 0 })).toThrow('maximumIterations: 0')
    expect(() => rake([margin], { baseWeights: [1, -1] })).toThrow('case weight in row 1')
  })
})
