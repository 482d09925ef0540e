import { concatSamples, momentsOf } from '#analysis'
import { simulateEcsi } from '../analysis/simulated-ecsi.ts'

const BLOCK = 20_000

/**
 * Folds a million packed answers of 24 indicators into moments, gaps among them, and prints how long
 * it took and what the process needed at most, beside its state with the answers in memory. Run as a
 * process of its own, so that nothing else counts.
 */
const block = simulateEcsi(BLOCK, 0.03)
const sample = concatSamples([block, ...new Array(1_000_000 / BLOCK - 1).fill(block)])
momentsOf(block)
const before = process.memoryUsage().rss
const start = performance.now()
const moments = momentsOf(sample)
const seconds = (performance.now() - start) / 1000
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(
  JSON.stringify({ n: moments.n, seconds, peakMiB: peak / 2 ** 20, beforeMiB: before / 2 ** 20 }),
)
