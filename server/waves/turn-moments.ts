import { daysLater, momentOf, type WallTime } from '../i18n/wall-time.ts'

/**
 * When a turn opens and closes. It stays open for whole days by the clocks of the place, so an hour
 * more or less where they are changed in between.
 */
export function turnMoments(timeZone: string, turn: WallTime, openDays: number) {
  return {
    opensAt: momentOf(timeZone, turn).toISOString(),
    closesAt: momentOf(timeZone, daysLater(turn, openDays)).toISOString(),
  }
}
