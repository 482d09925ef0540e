import type { GroupComparison, PairOfGroups } from '../../groups/group-comparison.ts'
import { SIGNIFICANCE } from '../../thresholds.ts'
import { numberCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import { findingLines } from '../sentences/finding-lines.ts'
import type { ReportWords } from '../words.ts'

/** A comparison of groups as a run has made it. */
export interface ComparisonRun {
  readonly engine: string
  readonly createdAt: string
  readonly result: {
    /** By label, as the respondents answered. */
    readonly groups: readonly { readonly label: string; readonly n: number }[]
    /** Labels of groups below the minimum base, which are not compared. */
    readonly tooSmall: readonly string[]
    readonly comparison: GroupComparison
  }
}

/** What the groups are called: languages by their names, others as the questionnaire calls them. */
export interface GroupTitles {
  readonly by: 'question' | 'label' | 'locale'
  /** By label; a group without one is called by its label. */
  readonly titles: Readonly<Record<string, string>>
}

/** One comparison: what differs in a sentence, the indices side by side, the tests one click away. */
export function groupSection(
  run: ComparisonRun,
  titles: GroupTitles,
  { focus }: Pick<IndexReport, 'focus'>,
  words: ReportWords,
): Section {
  const { t, formats } = words
  const { pairs, findings, ...settings } = run.result.comparison
  const titled = (label: string) => groupTitle(label, titles, words)
  const titleOf = (id: string) => {
    const construct = words.construct(id)
    return construct === id ? titled(id) : construct
  }
  return {
    id: 'groups',
    title: t('groups.title'),
    sentences: groupSentences(run, titles, focus, words),
    blocks: [
      ...pairs.map((pair, k) => ({
        kind: 'table' as const,
        table: indexTable(pair, { id: `group-indices-${k + 1}`, titled }, words),
      })),
      {
        kind: 'details',
        summary: t('groups.tests'),
        blocks: pairs.flatMap((pair, k) =>
          [
            pathTable(pair, { id: `group-paths-${k + 1}`, titled }, words),
            invarianceTable(pair, { id: `group-invariance-${k + 1}`, titled }, words),
          ].map(table => ({ kind: 'table' as const, table })),
        ),
      },
      ...(findings.length > 0
        ? [
            {
              kind: 'details' as const,
              summary: t('groups.findings', { count: findings.length }),
              blocks: [
                { kind: 'findings' as const, findings: findingLines(findings, words, titleOf) },
              ],
            },
          ]
        : []),
      {
        kind: 'remark',
        sentences: [
          t('groups.method', {
            permutations: formats.count(settings.permutations),
            resamples: formats.count(settings.resamples),
            seed: settings.seed,
            moment: formats.moment(run.createdAt),
            engine: run.engine,
          }),
        ],
      },
    ],
  }
}

/** What a group is called: the words of the answer, or the name of the language. */
export function groupTitle(
  label: string,
  { by, titles }: GroupTitles,
  { locale }: Pick<ReportWords, 'locale'>,
): string {
  if (by !== 'locale') return (Object.hasOwn(titles, label) && titles[label]) || label
  const language = label === 'zh-cn' ? 'zh-Hans' : label
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? label
}

/** Which groups were compared, whether they may be, and whether the focus differs. */
export function groupSentences(
  { result: { groups, tooSmall, comparison } }: ComparisonRun,
  titles: GroupTitles,
  focus: string,
  words: ReportWords,
): string[] {
  const { t, formats } = words
  const titled = (label: string) => groupTitle(label, titles, words)
  const apart = comparison.pairs.filter(({ levelsComparable }) => !levelsComparable)
  const clear = comparison.pairs
    .flatMap(({ paths }) => paths)
    .filter(({ pAdjusted }) => pAdjusted < SIGNIFICANCE).length
  return [
    t('groups.sentence.groups', {
      groups: formats.list(
        groups.map(({ label, n }) =>
          t('groups.sentence.group', { group: titled(label), n: formats.count(n) }),
        ),
      ),
    }),
    ...comparison.pairs.flatMap(pair => focusSentence(pair, focus, titled, words)),
    ...apart.map(({ groups: [first, second] }) =>
      t('groups.sentence.notComparable', { first: titled(first), second: titled(second) }),
    ),
    clear === 0 ? t('groups.sentence.noPaths') : t('groups.sentence.paths', { count: clear }),
    ...(tooSmall.length > 0
      ? [
          t('groups.sentence.tooSmall', {
            groups: formats.list(tooSmall.map(titled)),
            count: tooSmall.length,
          }),
        ]
      : []),
  ]
}

function focusSentence(
  { indices, groups: [first, second], levelsComparable }: PairOfGroups,
  focus: string,
  titled: (label: string) => string,
  { t, formats, construct }: ReportWords,
): string[] {
  const own = indices.find(index => index.construct === focus)
  if (!own || !levelsComparable) return []
  return [
    t(own.pAdjusted < SIGNIFICANCE ? 'groups.sentence.differs' : 'groups.sentence.alike', {
      focus: construct(focus),
      first: titled(first),
      firstIndex: formats.index(own.first),
      second: titled(second),
      secondIndex: formats.index(own.second),
      p: formats.probability(own.pAdjusted),
    }),
  ]
}

interface Named {
  readonly id: string
  readonly titled: (label: string) => string
}

/** The indices of two groups side by side, each with its permutation test. */
function indexTable(
  { groups, indices, invariance }: PairOfGroups,
  { id, titled }: Named,
  words: ReportWords,
): Table {
  const { t } = words
  const [first, second] = groups.map(titled)
  return {
    id,
    caption: t('groups.indicesCaption', { first, second }),
    columns: [
      { header: t('report.measurement.columns.construct') },
      { header: first, numeric: true },
      { header: second, numeric: true },
      { header: t('groups.columns.difference'), numeric: true },
      { header: t('groups.columns.p'), numeric: true },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: indices.map(({ construct, pAdjusted, ...own }) => {
      const comparable = invariance.find(entry => entry.construct === construct)?.verdict !== 'none'
      const verdict = pAdjusted < SIGNIFICANCE ? 'differs' : 'alike'
      return {
        key: construct,
        cells: [
          words.construct(construct),
          numberCell(own.first, 'index'),
          numberCell(own.second, 'index'),
          numberCell(own.difference, 'signedIndex'),
          numberCell(pAdjusted, 'probability'),
          t(`groups.verdict.${comparable ? verdict : 'notComparable'}`),
        ],
      }
    }),
  }
}

/** The arrows of two groups side by side, by both tests. */
function pathTable(
  { groups, paths }: PairOfGroups,
  { id, titled }: Named,
  words: ReportWords,
): Table {
  const { t } = words
  const [first, second] = groups.map(titled)
  return {
    id,
    caption: t('groups.pathsCaption', { first, second }),
    columns: [
      { header: t('report.paths.columns.path') },
      { header: first, numeric: true },
      { header: second, numeric: true },
      { header: t('groups.columns.difference'), numeric: true },
      { header: t('groups.columns.permutation'), numeric: true },
      { header: t('groups.columns.multiGroup'), numeric: true },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: paths.map(path => ({
      key: `${path.from}→${path.to}`,
      cells: [
        `${words.construct(path.from)} → ${words.construct(path.to)}`,
        numberCell(path.first, 'statistic'),
        numberCell(path.second, 'statistic'),
        numberCell(path.difference, 'statistic'),
        numberCell(path.pAdjusted, 'probability'),
        numberCell(path.multiGroup?.pAdjusted, 'probability', { absent: '–' }),
        t(`groups.verdict.${pathVerdict(path.pAdjusted, path.multiGroup?.pAdjusted)}`),
      ],
    })),
  }
}

/** The two tests disagree at the margin: a difference is clear where both find it. */
export function pathVerdict(
  permutation: number,
  multiGroup: number = permutation,
): 'differs' | 'disputed' | 'alike' {
  const found = [permutation, multiGroup].filter(p => p < SIGNIFICANCE).length
  if (found === 2) return 'differs'
  return found === 1 ? 'disputed' : 'alike'
}

/** MICOM: whether the groups put each construct together alike, and have equal means and variances. */
function invarianceTable(
  { groups, invariance }: PairOfGroups,
  { id, titled }: Named,
  words: ReportWords,
): Table {
  const { t, formats } = words
  const [first, second] = groups.map(titled)
  const step = ({ value, p }: { readonly value: number; readonly p: number }) =>
    t('groups.valueWithP', { value: formats.statistic(value), p: formats.probability(p) })
  return {
    id,
    caption: t('groups.invarianceCaption', { first, second }),
    columns: [
      { header: t('report.measurement.columns.construct') },
      { header: t('groups.columns.composition'), numeric: true },
      { header: t('groups.columns.threshold'), numeric: true },
      { header: t('groups.columns.mean'), numeric: true },
      { header: t('groups.columns.variance'), numeric: true },
      { header: t('groups.columns.invariance') },
    ],
    rows: invariance.map(({ construct, composition, mean, variance, verdict }) => ({
      key: construct,
      cells: [
        words.construct(construct),
        numberCell(composition.value, 'statistic'),
        numberCell(composition.threshold, 'statistic'),
        step(mean),
        step(variance),
        t(`groups.invariance.${verdict}`),
      ],
    })),
  }
}
