import type { RobotSign } from '#analysis'

/** What is known of how a response to an open link arrived. */
export interface Known {
  readonly isProven: boolean
  readonly isTrapFilled: boolean
  /** Its place among those of its address and day; undefined where nobody counts. */
  readonly placeOfAddress: number | undefined
}

/** A day's visitors of a large office or a busy shop, and twice as many. */
export const MAX_PER_ADDRESS = 300

/** What speaks for a robot. Nothing is refused for it: people have each of them too. */
export function robotSigns({
  isProven,
  isTrapFilled,
  placeOfAddress = 0,
}: Known): readonly RobotSign[] {
  const signs: Readonly<Record<RobotSign, boolean>> = {
    unproven: !isProven,
    trapFilled: isTrapFilled,
    manyFromAddress: placeOfAddress > MAX_PER_ADDRESS,
  }
  return SIGNS.filter(sign => signs[sign])
}

const SIGNS = ['unproven', 'trapFilled', 'manyFromAddress'] as const

/** As kept with a response; null where there is nothing to say. */
export const keptSigns = (signs: readonly RobotSign[]): string | null =>
  signs.length > 0 ? JSON.stringify(signs) : null
