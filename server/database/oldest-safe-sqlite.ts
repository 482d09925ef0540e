/** Before it, a commit during a checkpoint by another connection could vanish (the WAL-reset bug). */
export const OLDEST_SAFE_SQLITE = '3.51.3'

export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map(text => text.split('.').map(Number))
  for (const [index, part] of right.entries()) {
    const other = left[index] ?? 0
    if (other !== part) return other < part
  }
  return false
}
