import type { IndexChange } from '#analysis/report/index-report.ts'
import type { ReportWords } from '../report-words.ts'

/** What has risen, what has fallen, and how small a change would have gone unnoticed. */
export function changeSentences(
  changes: readonly IndexChange[],
  wave: string,
  focus: string,
  words: ReportWords,
): string[] {
  const parts = (['risen', 'fallen'] as const).flatMap(verdict => {
    const moved = changes.filter(change => change.verdict === verdict)
    if (moved.length === 0) return []
    const constructs = words.reader.formats.list(moved.map(m => words.construct(m.construct)))
    return [
      moved.length > 1
        ? words.t(`change.${verdict}Several`, { constructs })
        : words.t(`change.${verdict}`, { constructs }),
    ]
  })
  const steady = changes.some(({ verdict }) => verdict === 'noClearChange')
  const sentences = [
    parts.length === 0
      ? words.t('change.all', { count: changes.length, wave })
      : words.t(steady ? 'change.some' : 'change.every', {
          wave,
          parts: words.reader.formats.list(parts),
        }),
  ]
  const own = changes.find(({ construct }) => construct === focus)
  const detectable = own?.minimumDetectable
  if (own?.chain) {
    const { signedIndex } = words.reader.formats
    sentences.push(
      words.t('change.chain', {
        focus: words.construct(focus),
        difference: signedIndex(own.difference.value),
        answers: signedIndex(own.chain.scoreChange),
        weights: signedIndex(own.chain.weightChange),
      }),
    )
  }
  if (detectable !== undefined) {
    sentences.push(
      words.t('change.detectable', {
        focus: words.construct(focus),
        points: words.reader.formats.index(detectable),
      }),
    )
  }
  return sentences
}
