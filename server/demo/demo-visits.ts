import type { DemoWave } from './demo-study.ts'
import { randomStream } from './random-stream.ts'

export interface DemoVisit {
  readonly id: string
  readonly locale: string
  readonly startedAt: string
  readonly completedAt: string
}

/**
 * When and in which language each invented customer answered: most of them in the first days, as
 * after an invitation. The ids are the same in every installation, and so are the figures.
 */
export function demoVisits(
  { openedAt, answeredUntil, seed }: DemoWave,
  count: number,
): DemoVisit[] {
  const { uniform } = randomStream(seed + 1_000_000)
  const opened = Date.parse(openedAt)
  const duration = Date.parse(answeredUntil) - opened
  return Array.from({ length: count }, () => {
    const started = opened + duration * uniform() ** 3 * 0.99
    const minutes = 3 + 4 * uniform()
    return {
      id: uuid(uniform),
      locale: uniform() < 0.3 ? 'zh-cn' : 'en',
      startedAt: new Date(started).toISOString(),
      completedAt: new Date(started + minutes * 60_000).toISOString(),
    }
  })
}

/** In the form of a random UUID (version 4). */
function uuid(uniform: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(16 * uniform()).toString(16)).join('')
  const variant = '89ab'[Math.floor(4 * uniform())]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}
