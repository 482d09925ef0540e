import { daysLater, wallTimeAt } from '../i18n/wall-time.ts'

export interface DayCount {
  readonly day: string
  readonly count: number
}

/** Sums what came in ten minutes to days by the zone's clocks; what is stored as a day stays one. */
export function answersByDay(
  times: readonly { readonly time: string; readonly count: number }[],
  timeZone: string,
): DayCount[] {
  const days = new Map<string, number>()
  for (const { time, count } of times) {
    const day = dayOf(time, timeZone)
    days.set(day, (days.get(day) ?? 0) + count)
  }
  const known = [...days.keys()].sort()
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last) return []
  const all: DayCount[] = []
  for (let day = first; day <= last; day = dayAfter(day)) {
    all.push({ day, count: days.get(day) ?? 0 })
  }
  return all
}

function dayOf(time: string, timeZone: string): string {
  if (time.length <= 10) return time
  return wallTimeAt(timeZone, new Date(`${time}0Z`)).slice(0, 10)
}

const dayAfter = (day: string) => daysLater(`${day}T00:00`, 1).slice(0, 10)
