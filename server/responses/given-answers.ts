/** Answers as a client sent them, by question key. */
export type GivenAnswers = Readonly<Record<string, unknown>>

/** Added panels within panels reach six or so; beyond this nobody answers. */
const MAX_DEPTH = 12

/**
 * Is this JSON that later steps may walk through without harm? A depth that exhausts the stack, a
 * key that JavaScript reads as a prototype and a number beyond all numbers are not.
 */
export function isGivenAnswers(value: unknown): value is GivenAnswers {
  return (
    typeof value === 'object' && !Array.isArray(value) && value !== null && isWalkable(value, 0)
  )
}

function isWalkable(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === MAX_DEPTH || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every(inner => isWalkable(inner, depth + 1))
}
