/**
 * How well respondents are told apart, 1 − Σᵢ wᵢ Σₖ −pᵢₖ ln pᵢₖ / (Σw · ln K), from 0 (all members of
 * all classes alike) to 1 (each of one only) (Ramaswamy et al. 1993). `memberships` is n × K in row
 * order.
 *
 * Undefined for one class or no weight. Example: memberships (.9, .1) and (.2, .8) have .4045.
 */
export function relativeEntropy(
  memberships: ArrayLike<number>,
  weights: ArrayLike<number>,
  classes: number,
): number | undefined {
  let weight = 0
  let entropy = 0
  for (let i = 0; i < weights.length; i++) {
    weight += weights[i]
    for (let k = 0; k < classes; k++) {
      const membership = memberships[i * classes + k]
      if (membership > 0) entropy -= weights[i] * membership * Math.log(membership)
    }
  }
  return classes < 2 || weight === 0 ? undefined : 1 - entropy / (weight * Math.log(classes))
}
