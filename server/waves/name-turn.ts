import type { WallTime } from '../i18n/wall-time.ts'

/** The parts of a name that are another each time. */
export const NAME_PARTS = ['year', 'quarter', 'month', 'day', 'number'] as const

/** "Pulse {year}-{month}" as the name of one wave; what is no part of ours stays as it is. */
export function nameTurn(pattern: string, opensAt: WallTime, number: number): string {
  const [year = '', month = '', day = ''] = opensAt.slice(0, 10).split('-')
  const quarter = String(Math.ceil(Number(month) / 3))
  const parts = new Map(Object.entries({ year, quarter, month, day, number: String(number) }))
  return pattern.replace(/\{(\w+)\}/g, (text, name) => parts.get(name) ?? text)
}
