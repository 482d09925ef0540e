import type { Moments } from './moments.ts'

/**
 * The moments of the named indicators, in the order given. Throws `RangeError` for a name that the
 * moments do not have.
 *
 * Example: of x and y with the products 100, 80, 80, 90 those of y alone: 90.
 */
export function selectMoments(moments: Moments, names: readonly string[]): Moments {
  if (
    names.length === moments.indicators.length &&
    names.every((name, i) => name === moments.indicators[i])
  )
    return moments
  const positions = names.map(name => {
    const position = moments.indicators.indexOf(name)
    if (position < 0) throw new RangeError(`the moments have no indicator ${name}`)
    return position
  })
  const size = moments.indicators.length
  const { asked } = moments
  const pairs = (matrix: readonly number[]) =>
    positions.flatMap(i => positions.map(j => matrix[i * size + j]))
  return {
    ...moments,
    indicators: names,
    scales: positions.map(i => moments.scales[i]),
    answered: positions.map(i => moments.answered[i]),
    ...(asked && { asked: positions.map(i => asked[i]) }),
    pairWeights: pairs(moments.pairWeights),
    sums: pairs(moments.sums),
    products: pairs(moments.products),
  }
}
