import type { WaveChange } from '../../fieldwork/wave-changes.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

type Interval = readonly [low: number, high: number]
type Write = (value: number) => string

/** The level of every interval beside the path model. */
export const partLevel = ({ formats }: ReportWords): string => formats.share(0.95)

/** "95% interval 16 to 30", or nothing where there is none. */
export function intervalText(
  interval: Interval | undefined,
  write: Write,
  words: ReportWords,
): string {
  if (!interval) return ''
  const [low, high] = interval
  return words.t('parts.interval', { level: partLevel(words), low: write(low), high: write(high) })
}

/** "16 to 30", or nothing where there is none. */
export function rangeText(
  interval: Interval | undefined,
  write: Write,
  { t }: ReportWords,
): string {
  if (!interval) return ''
  const [low, high] = interval
  return t('report.interval.range', { low: write(low), high: write(high) })
}

/** A share in whole per cent: its interval says how much more would be pretended. */
export const wholePercent = (share: number): number => Math.round(100 * share) / 100

/** "Since Spring: +3, no clear change.", where the wave before has the same figure. */
export function sinceEarlier(
  family: readonly WaveChange[] | undefined,
  item: string,
  write: Write,
  change: ChangeSince | undefined,
  { t }: ReportWords,
): string | undefined {
  const own = family?.find(other => other.item === item)
  if (!own || !change) return undefined
  const difference = write(own.difference)
  return t('parts.since', {
    wave: change.earlierWave.name,
    difference: own.difference > 0 && !difference.startsWith('+') ? `+${difference}` : difference,
    verdict: t(`parts.verdict.${own.verdict}`),
  })
}
