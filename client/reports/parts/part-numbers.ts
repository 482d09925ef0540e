import type { PartWords } from './part-words.ts'

type Format = (value: number) => string

/** The level of every interval beside the path model. */
export const LEVEL = 0.95

/** "95% interval 16 to 30", or nothing where there is none. */
export function intervalOf(
  interval: readonly [number, number] | undefined,
  { p, reader }: PartWords,
  format: Format,
): string {
  if (!interval) return ''
  const [low, high] = interval
  const level = reader.formats.share(LEVEL)
  return p('interval', { level, low: format(low), high: format(high) })
}

/** "16 to 30" for a column that says by itself what it is. */
export function rangeOf(
  interval: readonly [number, number] | undefined,
  { p }: PartWords,
  format: Format,
): string {
  if (!interval) return ''
  const [low, high] = interval
  return p('range', { low: format(low), high: format(high) })
}
