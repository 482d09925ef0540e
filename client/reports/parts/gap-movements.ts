import type { WaveReport } from '../wave-report.ts'
import type { PartWords } from './part-words.ts'

/** Which dimensions have come nearer to what is expected since the wave before, and which not. */
export function gapMovements(
  change: WaveReport['change'],
  { p, reader, name }: PartWords,
): string[] {
  if (!change || change.gaps.length === 0) return []
  const wave = change.earlierWave.name
  const moved = (['risen', 'fallen'] as const).flatMap(direction => {
    const own = change.gaps.filter(({ verdict }) => verdict === direction)
    if (own.length === 0) return []
    const dimensions = reader.formats.list(own.map(({ item }) => name(item)))
    return [p(`gaps.moved.${direction}`, { wave, dimensions })]
  })
  return moved.length > 0 ? moved : [p('gaps.moved.none', { wave })]
}
