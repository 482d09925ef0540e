import { describe, expect, it } from 'vitest'
import { composite, pathModel } from '#analysis'
import { layoutOf } from '#analysis/model/layout.ts'
import { innerWeighting } from '#analysis/pls/inner-weights.ts'
import { updateOuterWeights } from '#analysis/pls/outer-weights.ts'
import { rhoA } from '#analysis/pls/rho-a.ts'
import { scoreCorrelations } from '#analysis/pls/score-correlations.ts'
import { emptySolution } from '#analysis/pls/solution.ts'
import { estimateStructure } from '#analysis/pls/structural-model.ts'

/** a → c, b → c, c → d, a single indicator each, so that weights are 1 and scores are indicators. */
const model = pathModel({
  constructs: {
    a: composite(['xa']),
    b: composite(['xb']),
    c: composite(['xc']),
    d: composite(['xd']),
  },
  paths: { a: ['c'], b: ['c'], c: ['d'] },
})
const layout = layoutOf(model)
const R = Float64Array.from(
  [
    [1, 0.5, 0.6, 0.3],
    [0.5, 1, 0.4, -0.2],
    [0.6, 0.4, 1, -0.7],
    [0.3, -0.2, -0.7, 1],
  ].flat(),
)

/** The weights of the neighbours of construct j, its column. */
function columnOf(weights: Float64Array, j: number): number[] {
  return [0, 1, 2, 3].map(i => weights[i * 4 + j])
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[], digits = 12) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, digits)
  })
}

describe('one inner weighting', () => {
  it('by centroid takes signs of linked constructs', () => {
    const { scratch } = emptySolution(layout)
    expect(innerWeighting.centroid(layout, R, scratch)).toBe(-1)
    expectClose(columnOf(scratch.innerWeights, 2), [1, 1, 0, -1])
    expectClose(columnOf(scratch.innerWeights, 0), [0, 0, 1, 0])
  })

  it('factorial takes their correlations', () => {
    const { scratch } = emptySolution(layout)
    innerWeighting.factorial(layout, R, scratch)
    expectClose(columnOf(scratch.innerWeights, 2), [0.6, 0.4, 0, -0.7])
    expectClose(columnOf(scratch.innerWeights, 3), [0, 0, -0.7, 0])
  })

  it('by path regresses on predecessors and correlates with successors', () => {
    const { scratch } = emptySolution(layout)
    innerWeighting.path(layout, R, scratch)
    // c on a and b: (.6 − .5·.4)/.75 and (.4 − .5·.6)/.75; d by its correlation.
    expectClose(columnOf(scratch.innerWeights, 2), [0.4 / 0.75, 0.1 / 0.75, 0, -0.7])
    expectClose(columnOf(scratch.innerWeights, 0), [0, 0, 0.6, 0])
  })

  it('by path names the construct whose predecessors are collinear', () => {
    const collinear = Float64Array.from(R)
    collinear[1] = 1
    collinear[4] = 1
    expect(innerWeighting.path(layout, collinear, emptySolution(layout).scratch)).toBe(2)
  })
})

const pair = (mode: 'A' | 'B') =>
  layoutOf(
    pathModel({
      constructs: { u: composite(['x1', 'x2'], mode), v: composite(['y']) },
      paths: { u: ['v'] },
    }),
  )
// x1, x2, y
const S = Float64Array.of(1, 0.5, 0.6, 0.5, 1, 0.3, 0.6, 0.3, 1)

describe('one outer update', () => {
  function update(mode: 'A' | 'B') {
    const layout = pair(mode)
    const solution = emptySolution(layout)
    solution.weights.set([1 / Math.sqrt(3), 1 / Math.sqrt(3), 1])
    const { weights, crossLoadings, scratch } = solution
    scoreCorrelations(
      layout,
      scratch.everyone,
      S,
      weights,
      crossLoadings,
      solution.scoreCorrelations,
    )
    innerWeighting.centroid(layout, solution.scoreCorrelations, scratch)
    // The Cholesky factor of [1 .5; .5 1].
    if (mode === 'B') scratch.factors.set([1, 0, 0.5, Math.sqrt(0.75)])
    const change = updateOuterWeights(layout, S, solution)
    return { solution, change }
  }

  it('starts from the scores that the weights give', () => {
    const { solution } = update('A')
    // corr(u, y) = (.6 + .3)/√3; cross-loadings of x1 with u and with v.
    expect(solution.scoreCorrelations[1]).toBeCloseTo(0.9 / Math.sqrt(3), 14)
    expectClose(solution.crossLoadings.subarray(0, 2), [1.5 / Math.sqrt(3), 0.6])
  })

  it('in mode A takes covariances with the inner estimate', () => {
    const { solution, change } = update('A')
    // (.6, .3) scaled to variance 1: .36 + .09 + 2·.5·.6·.3 = .63.
    const expected = [0.6 / Math.sqrt(0.63), 0.3 / Math.sqrt(0.63)]
    expectClose(solution.weights, [...expected, 1])
    const start = 1 / Math.sqrt(3)
    expect(change).toBeCloseTo(expected[0] - start + (start - expected[1]), 12)
  })

  it('in mode B takes regression weights', () => {
    // S⁻¹(.6, .3) = (.6, 0): y adds nothing through x2.
    expectClose(update('B').solution.weights, [1, 0, 1])
  })
})

describe('the structural model', () => {
  it('regresses, and follows all paths', () => {
    const solution = emptySolution(layout)
    solution.correlations.set(R)
    expect(estimateStructure(layout, solution)).toBe(true)
    const [ac, bc] = [0.4 / 0.75, 0.1 / 0.75]
    expectClose(columnOf(solution.coefficients, 2), [ac, bc, 0, 0])
    expectClose(columnOf(solution.totalEffects, 3), [-0.7 * ac, -0.7 * bc, -0.7, 0])
    expect(solution.rSquared[0]).toBeNaN()
    expect(solution.rSquared[2]).toBeCloseTo(0.6 * ac + 0.4 * bc, 12)
    expect(solution.rSquared[3]).toBeCloseTo(0.49, 12)
  })
})

describe('rhoA', () => {
  it('gives its worked example and 1 for a single indicator', () => {
    const weight = 1 / Math.sqrt(3)
    expect(rhoA([1, 0.5, 0.5, 1], 2, [weight, weight], 0, 2)).toBeCloseTo(2 / 3, 12)
    expect(rhoA([1], 1, [1], 0, 1)).toBe(1)
  })

  it('leaves (0, 1] without being clipped', () => {
    const weight = 1 / Math.sqrt(1.2)
    expect(rhoA([1, -0.4, -0.4, 1], 2, [weight, weight], 0, 2)).toBeLessThan(0)
  })
})
