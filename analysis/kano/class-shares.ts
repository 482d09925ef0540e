import { drawWithReplacement } from '../resampling/sfc32.ts'
import { KANO_CATEGORIES } from './kano-category.ts'

const CATEGORIES = KANO_CATEGORIES.length

/** Pseudo-count of each category in each class and feature: one pseudo-respondent in all. */
export const DIRICHLET_PRIOR = 1 / CATEGORIES

/** The parameters of a latent-class model. */
export interface ClassShares {
  /** π, one a class. */
  readonly shares: Float64Array
  /** θ[class, feature, category] in this order; the categories of a class and feature sum to 1. */
  readonly categoryShares: Float64Array
}

/** Where start number `start` begins: equal classes, each θ in proportion to 1/6 + a random count. */
export function randomShares(
  classes: number,
  features: number,
  seed: number,
  start: number,
): ClassShares {
  const counts = new Uint32Array(classes * features * CATEGORIES)
  drawWithReplacement(seed, start, counts.length, counts)
  const categoryShares = Float64Array.from(counts, count => count + DIRICHLET_PRIOR)
  normaliseBlocks(categoryShares, CATEGORIES)
  return { shares: new Float64Array(classes).fill(1 / classes), categoryShares }
}

/** Divides each run of `size` values by its sum, in place. */
export function normaliseBlocks(values: Float64Array, size: number): void {
  for (let block = 0; block < values.length; block += size) {
    let sum = 0
    for (let c = block; c < block + size; c++) sum += values[c]
    for (let c = block; c < block + size; c++) values[c] /= sum
  }
}
