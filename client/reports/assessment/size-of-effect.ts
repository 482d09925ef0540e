/** Cohen's bands of f² (1988): .02, .15 and .35. */
export function sizeOfEffect(fSquared: number): 'none' | 'small' | 'medium' | 'large' {
  if (fSquared >= 0.35) return 'large'
  if (fSquared >= 0.15) return 'medium'
  return fSquared >= 0.02 ? 'small' : 'none'
}
