import type { WaveChange } from '#analysis/fieldwork/wave-changes.ts'
import type { WaveReport } from '../wave-report.ts'
import type { PartWords } from './part-words.ts'

/** "Since Spring: +3, no clear change", where the wave before has the same figure. */
export function sinceEarlier(
  changes: readonly WaveChange[] | undefined,
  item: string,
  change: WaveReport['change'],
  { p }: PartWords,
  format: (value: number) => string,
): string | undefined {
  const own = changes?.find(other => other.item === item)
  if (!own || !change) return undefined
  const difference = format(own.difference)
  return p('since', {
    wave: change.earlierWave.name,
    difference: own.difference > 0 && !difference.startsWith('+') ? `+${difference}` : difference,
    verdict: p(`verdict.${own.verdict}`),
  })
}
