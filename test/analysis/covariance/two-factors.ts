import { commonFactor, composite, pathModel } from '#analysis'

/** x with three indicators, y with three, z with one; x → y, x → z, y → z. */
export const twoFactors = pathModel({
  constructs: {
    x: commonFactor(['x1', 'x2', 'x3']),
    y: commonFactor(['y1', 'y2', 'y3']),
    z: composite(['z']),
  },
  paths: { x: ['y', 'z'], y: ['z'] },
})

export const twoFactorNames = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3', 'z']

/** The correlations λᵢ·φ·λⱼ that the model implies. */
export function impliedCorrelations(
  loadings: readonly number[],
  factors: readonly (readonly number[])[],
): number[][] {
  const factor = [0, 0, 0, 1, 1, 1, 2]
  return loadings.map((a, i) =>
    loadings.map((b, j) => (i === j ? 1 : a * b * factors[factor[i]][factor[j]])),
  )
}
