/** Whether a question belongs to its construct: λ² ≥ ½ wanted, below .40 hardly (Hair et al. 2022). */
export type LoadingVerdict = 'close' | 'loose' | 'hardly'

export function loadingVerdict(loading: number): LoadingVerdict {
  if (loading >= 0.708) return 'close'
  return loading >= 0.4 ? 'loose' : 'hardly'
}
