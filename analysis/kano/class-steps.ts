import { type ClassPatterns, UNANSWERED } from './class-patterns.ts'
import { type ClassShares, DIRICHLET_PRIOR, normaliseBlocks } from './class-shares.ts'
import { KANO_CATEGORIES } from './kano-category.ts'

const CATEGORIES = KANO_CATEGORIES.length

/** E step: fills memberships [pattern, class], and returns the log-likelihood of the shares. */
export function expectMemberships(
  { features, codes, weights }: ClassPatterns,
  { shares, categoryShares }: ClassShares,
  memberships: Float64Array,
): number {
  const classes = shares.length
  const logShares = categoryShares.map(share => Math.log(share))
  const logs = new Float64Array(classes)
  let logLikelihood = 0
  for (let i = 0; i < weights.length; i++) {
    let largest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < classes; k++) {
      let log = Math.log(shares[k])
      for (let j = 0; j < features; j++) {
        const code = codes[i * features + j]
        if (code !== UNANSWERED) log += logShares[(k * features + j) * CATEGORIES + code]
      }
      logs[k] = log
      if (log > largest) largest = log
    }
    let sum = 0
    for (let k = 0; k < classes; k++) sum += Math.exp(logs[k] - largest)
    const logSum = largest + Math.log(sum)
    for (let k = 0; k < classes; k++) memberships[i * classes + k] = Math.exp(logs[k] - logSum)
    logLikelihood += weights[i] * logSum
  }
  return logLikelihood
}

/** M step: replaces the shares by those of the memberships, with the prior added. */
export function maximiseShares(
  { features, codes, weights }: ClassPatterns,
  memberships: Float64Array,
  { shares, categoryShares }: ClassShares,
): void {
  const classes = shares.length
  shares.fill(0)
  categoryShares.fill(DIRICHLET_PRIOR)
  for (let i = 0; i < weights.length; i++)
    for (let k = 0; k < classes; k++) {
      const part = weights[i] * memberships[i * classes + k]
      shares[k] += part
      for (let j = 0; j < features; j++) {
        const code = codes[i * features + j]
        if (code !== UNANSWERED) categoryShares[(k * features + j) * CATEGORIES + code] += part
      }
    }
  normaliseBlocks(shares, classes)
  normaliseBlocks(categoryShares, CATEGORIES)
}
