import type { ConstructResult, IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from '../report-words.ts'

/** Which construct stands highest and which lowest; rates by themselves, being no index. */
export function indexSentences(report: IndexReport, words: ReportWords): string[] {
  const { formats } = words.reader
  const withIndex = report.constructs.filter(hasIndex)
  const ranked = withIndex
    .filter(({ isRate }) => !isRate)
    .toSorted((a, b) => b.index.value - a.index.value)
  const [highest] = ranked
  const lowest = ranked.at(-1)
  const sentences: string[] = []
  if (highest && lowest) {
    sentences.push(
      words.t(highest === lowest ? 'indices.one' : 'indices.sentence', {
        highest: words.construct(highest.id),
        highestIndex: formats.index(highest.index.value),
        lowest: words.construct(lowest.id),
        lowestIndex: formats.index(lowest.index.value),
      }),
    )
  }
  for (const { id, index } of withIndex.filter(({ isRate }) => isRate)) {
    sentences.push(
      words.t('indices.rate', {
        construct: words.construct(id),
        rate: formats.share(index.value / 100),
      }),
    )
  }
  return sentences
}

type WithIndex = ConstructResult & Required<Pick<ConstructResult, 'index'>>

function hasIndex(construct: ConstructResult): construct is WithIndex {
  return construct.index !== undefined
}
