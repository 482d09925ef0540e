/** AVE: the mean of the squared loadings (Fornell & Larcker 1981). Loadings of .6 and .8 have .5. */
export function averageVarianceExtracted(loadings: readonly number[]): number {
  return loadings.reduce((total, loading) => total + loading ** 2, 0) / loadings.length
}
