import { factorise } from '../math/cholesky.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { normalStream } from '../resampling/normal-stream.ts'
import type { RandomStream } from '../resampling/random-stream.ts'
import type { Column } from '../sample/column.ts'
import { fitsByte } from '../sample/column.ts'
import { packedSample } from '../sample/packed-sample.ts'
import type { Sample } from '../sample/sample.ts'
import { checkExpectation, type Expectation } from './expectation.ts'

/** The answers that an expectation lets one draw. */
export interface ExpectedPopulation {
  /** Correlations of the constructs that loadings and effects imply, in row order. */
  readonly correlations: Float64Array
  /** n respondents from a stream. */
  readonly draw: (n: number, stream: RandomStream) => Sample
}

/**
 * A population of normal constructs with the expected effects, each of variance 1, whose indicators
 * λη + √(1 − λ²)ε are cut to whole steps of their scales. Effects that explain more than the whole of
 * a construct throw `RangeError`.
 *
 * Example: one arrow of .5 implies a correlation of .5, and two indicators of loading .8 on either
 * side one of .32 before rounding.
 */
export function expectedPopulation(model: PathModel, expectation: Expectation): ExpectedPopulation {
  checkExpectation(model, expectation)
  const layout = layoutOf(model)
  const { constructs, indicators, blockOf, blockStart } = layout
  const count = constructs.length
  const correlations = impliedCorrelations(model, expectation)
  const factor = correlations.slice()
  if (!factorise(factor, count)) throw new RangeError('the expected effects contradict one another')

  const scales = indicators.map(name => expectation.scales?.[name] ?? expectation.scale)
  const loadings = indicators.map((name, p) => {
    const isSingle = blockStart[blockOf[p] + 1] - blockStart[blockOf[p]] === 1
    return expectation.loadings?.[name] ?? (isSingle ? 1 : 0.8)
  })
  const { mean = 0.7, deviation = 0.2 } = expectation
  const independent = new Float64Array(count)
  return {
    correlations,
    draw(n, stream) {
      const normal = normalStream(stream)
      const columns = scales.map(
        (scale): Column => (fitsByte(scale) ? new Uint8Array(n) : new Float64Array(n)),
      )
      for (let row = 0; row < n; row++) {
        for (let j = 0; j < count; j++) independent[j] = normal()
        columns.forEach((column, p) => {
          const construct = combined(factor, independent, blockOf[p], count)
          const value = loadings[p] * construct + Math.sqrt(1 - loadings[p] ** 2) * normal()
          const extent = scales[p].max - scales[p].min
          const step = Math.round(extent * (mean + deviation * value))
          const cell = Math.min(Math.floor(extent), Math.max(0, step))
          column[row] = column instanceof Uint8Array ? cell : scales[p].min + cell
        })
      }
      return packedSample({ n, indicators, scales, columns })
    },
  }
}

function impliedCorrelations(model: PathModel, expectation: Expectation): Float64Array {
  const { paths = {}, exogenousCorrelation = 0.3 } = expectation
  const { constructs, predecessors, causalOrder } = layoutOf(model)
  const count = constructs.length
  const implied = new Float64Array(count * count)
  const done: number[] = []
  // Those without predecessors stand first, so that their correlations are there when asked for.
  const order = [...causalOrder].sort(
    (a, b) => Number(predecessors[a].length > 0) - Number(predecessors[b].length > 0),
  )
  for (const j of order) {
    const before = [...predecessors[j]]
    const effects = before.map(i => paths[`${constructs[i]}→${constructs[j]}`] ?? 0.3)
    for (const k of done) {
      const correlation =
        before.length === 0
          ? exogenousCorrelation
          : before.reduce((sum, i, m) => sum + effects[m] * implied[i * count + k], 0)
      implied[j * count + k] = correlation
      implied[k * count + j] = correlation
    }
    implied[j * count + j] = 1
    const explained = before.reduce((sum, i, m) => sum + effects[m] * implied[i * count + j], 0)
    if (explained >= 1)
      throw new RangeError(
        `the effects on ${constructs[j]} explain ${explained.toFixed(2)} of its variance: lower them`,
      )
    done.push(j)
  }
  return implied
}

function combined(factor: Float64Array, independent: Float64Array, j: number, count: number) {
  let value = 0
  for (let k = 0; k <= j; k++) value += factor[j * count + k] * independent[k]
  return value
}
