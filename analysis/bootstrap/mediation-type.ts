/**
 * How an effect is carried (Zhao, Lynch & Chen 2010): by the mediators alone, by both in the same
 * direction (complementary) or against one another (competitive), by the arrow alone, or not at all.
 */
export type MediationType =
  | 'indirect-only'
  | 'complementary'
  | 'competitive'
  | 'direct-only'
  | 'none'

interface Effect {
  readonly estimate: number
  readonly interval: readonly [number, number]
}

/**
 * An effect counts where its interval excludes 0; an arrow that the model does not have is 0.
 *
 * Example: indirect .2 [.1, .3] and direct −.1 [−.2, −.02] are competitive.
 */
export function mediationType(indirect: Effect, direct: Effect | undefined): MediationType {
  const isThere = ({ interval }: Effect) => interval[0] > 0 || interval[1] < 0
  const hasDirect = direct !== undefined && isThere(direct)
  if (!isThere(indirect)) return hasDirect ? 'direct-only' : 'none'
  if (!hasDirect) return 'indirect-only'
  return indirect.estimate * direct.estimate > 0 ? 'complementary' : 'competitive'
}
