import type { PlannedSize } from '#analysis'

/** How often surveys of this size find the effect that is hardest to find. */
export function weakestPower({ paths }: PlannedSize): number {
  return Math.min(1, ...paths.map(({ power }) => power))
}
