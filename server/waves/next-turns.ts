import { daysLater, type WallTime } from '../i18n/wall-time.ts'
import { type Rhythm, turnsAfter } from './rhythm.ts'

export interface Turns {
  readonly rhythm: Rhythm
  readonly startsOn: string
  /** None opens after it. */
  readonly endsOn?: string | null | undefined
  /** The day of the last one that had a wave. */
  readonly lastDay?: string | null | undefined
}

/** The turns that lie ahead of the clock, none before the start or after the end, none on a day that had its wave. */
export function nextTurns(
  { rhythm, startsOn, endsOn, lastDay }: Turns,
  clock: WallTime,
  count: number,
): WallTime[] {
  const eveOfStart = `${daysLater(`${startsOn}T00:00`, -1).slice(0, 10)}T23:59`
  const bounds = [clock, eveOfStart, ...(lastDay ? [`${lastDay}T23:59`] : [])].sort()
  return turnsAfter(rhythm, bounds.at(-1) ?? clock, count).filter(
    turn => !endsOn || turn.slice(0, 10) <= endsOn,
  )
}
