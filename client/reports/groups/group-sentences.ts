import type { GroupingChoice, GroupRun } from './group-runs.ts'
import { type GroupWords, groupTitle } from './group-words.ts'

/** Who was compared, whether they may be, and whether the focus differs. */
export function groupSentences(
  { result }: GroupRun,
  choice: GroupingChoice,
  focus: string,
  words: GroupWords,
): string[] {
  const { g, reader } = words
  const { count, index, list } = reader.formats
  const titled = (label: string) => groupTitle(label, choice, words)
  const { groups, tooSmall, comparison } = result
  const apart = comparison.pairs.filter(({ levelsComparable }) => !levelsComparable)
  const paths = comparison.pairs.flatMap(pair =>
    pair.paths.filter(({ pAdjusted }) => pAdjusted < 0.05),
  )
  const told = comparison.pairs.flatMap(pair => {
    const own = pair.indices.find(({ construct }) => construct === focus)
    if (!own || !pair.levelsComparable) return []
    return [
      g(own.pAdjusted < 0.05 ? 'sentence.differs' : 'sentence.alike', {
        focus: words.construct(focus),
        first: titled(pair.groups[0]),
        firstIndex: index(own.first),
        second: titled(pair.groups[1]),
        secondIndex: index(own.second),
        p: reader.formats.probability(own.pAdjusted),
      }),
    ]
  })
  return [
    g('sentence.groups', {
      groups: list(
        groups.map(({ label, n }) => g('sentence.group', { group: titled(label), n: count(n) })),
      ),
    }),
    ...told,
    ...apart.map(({ groups: [first, second] }) =>
      g('sentence.notComparable', { first: titled(first), second: titled(second) }),
    ),
    paths.length === 0 ? g('sentence.noPaths') : g('sentence.paths', { count: paths.length }),
    ...(tooSmall.length > 0
      ? [g('sentence.tooSmall', { groups: list(tooSmall.map(titled)), count: tooSmall.length })]
      : []),
  ]
}
