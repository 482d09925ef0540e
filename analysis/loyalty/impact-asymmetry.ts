/** What low and high performance of an attribute do to overall satisfaction. */
export interface AsymmetricImpact {
  /** Effect of low performance against the base, 0 where its sign was wrong. */
  readonly penalty: number
  /** Effect of high performance against the base, 0 where its sign was wrong. */
  readonly reward: number
  /** Range of the impact on overall customer satisfaction, RIOCS = |penalty| + reward. */
  readonly impactRange: number
  /** SGP = reward / RIOCS; absent, as the next two, where the range is 0. */
  readonly satisfactionPotential?: number
  /** DGP = |penalty| / RIOCS. */
  readonly dissatisfactionPotential?: number
  /** IA = SGP − DGP, from −1 (only penalises) to 1 (only rewards). */
  readonly asymmetry?: number
}

/**
 * Impact-asymmetry analysis of one attribute from its two coefficients in the units of overall
 * satisfaction (Mikulić & Prebežac 2008). A positive low or a negative high coefficient contradicts
 * the model and counts as 0.
 *
 * Example: low −.271303 and high .529384: RIOCS .800687, IA .3223.
 */
export function impactAsymmetry(low: number, high: number): AsymmetricImpact {
  const penalty = Math.min(0, low)
  const reward = Math.max(0, high)
  const impactRange = reward - penalty
  return {
    penalty,
    reward,
    impactRange,
    ...(impactRange > 0 && {
      satisfactionPotential: reward / impactRange,
      dissatisfactionPotential: -penalty / impactRange,
      asymmetry: (reward + penalty) / impactRange,
    }),
  }
}
