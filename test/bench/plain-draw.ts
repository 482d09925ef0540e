import { answersOf, type Sample } from '#analysis'
import { statisticPositions, statisticsWriter } from '#analysis/bootstrap/statistics.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { completeByMean } from '#analysis/moments/complete-by-mean.ts'
import { emptyPairSums } from '#analysis/moments/pair-sums.ts'
import { emptyStandardised } from '#analysis/moments/standardised.ts'
import { plsSettings } from '#analysis/pls/pls-options.ts'
import { emptySolution } from '#analysis/pls/solution.ts'
import { solvePls } from '#analysis/pls/solve-pls.ts'
import { ecsi } from '../analysis/simulated-ecsi.ts'

/**
 * A full draw as one would first write it: pick a row, add up its products pair by pair over
 * doubles, and so on; the fit starts at equal weights. For samples without gaps.
 */
export function plainDraw(sample: Sample): (resample: number) => void {
  const { n } = sample
  const layout = layoutOf(ecsi)
  const size = layout.indicators.length
  const columns = answersOf(sample)
  const answers = Float64Array.from({ length: n * size }, (_, k) => {
    const i = k % size
    return columns[layout.indicators[i]][Math.floor(k / size)] - sample.scales[i].min
  })
  const totals = new Float64Array(size)
  const sums = emptyPairSums(size)
  const standardised = emptyStandardised(size)
  const solution = emptySolution(layout)
  const positions = statisticPositions(layout)
  const write = statisticsWriter(layout, positions, sample.scales)
  const into = new Float64Array(positions.count)
  const settings = plsSettings()
  let state = 1

  return () => {
    totals.fill(0)
    sums.products.fill(0)
    for (let k = 0; k < n; k++) {
      state = (state * 48271) % 2147483647
      const at = Math.floor((state / 2147483647) * n) * size
      for (let i = 0; i < size; i++) {
        const answer = answers[at + i]
        totals[i] += answer
        for (let j = 0; j <= i; j++) sums.products[i * size + j] += answer * answers[at + j]
      }
    }
    sums.weight = n
    sums.pairWeights.fill(n)
    for (let i = 0; i < size; i++) {
      sums.sums.fill(totals[i], i * size, (i + 1) * size)
      for (let j = 0; j < i; j++) sums.products[j * size + i] = sums.products[i * size + j]
    }
    completeByMean(n, sums, standardised)
    solvePls(layout, standardised.correlations, settings, solution)
    write(solution, standardised, into, 0)
  }
}
