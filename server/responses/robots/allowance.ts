/** What an address may still ask for at a moment. */
export interface Allowance {
  readonly left: number
  readonly at: number
}

/**
 * Two thousand people in one hall who answer within two minutes hand in 17 times a second and save
 * their answers some hundred times; nobody honest comes near what is refused here.
 */
const MOST = 20_000
const PER_SECOND = 400
export const COST = { save: 1, submission: 20 } as const

export interface Spent {
  readonly allowance: Allowance
  /** Refused, and worth another attempt after so many seconds; 0 where it was granted. */
  readonly waitSeconds: number
}

/** Takes the cost off what has come back since. A clock set back gives nothing and takes nothing. */
export function spend(before: Allowance | undefined, cost: number, now: number): Spent {
  const { left, at } = before ?? { left: MOST, at: now }
  const back = (Math.max(0, now - at) / 1000) * PER_SECOND
  const there = Math.min(MOST, left + back)
  if (there >= cost) return { allowance: { left: there - cost, at: now }, waitSeconds: 0 }
  const waitSeconds = Math.ceil((cost - there) / PER_SECOND)
  return { allowance: { left: there, at: now }, waitSeconds }
}
