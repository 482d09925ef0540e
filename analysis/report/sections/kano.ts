import { KANO_CATEGORIES } from '../../kano/kano-category.ts'
import { numberCell, rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { KanoPart } from '../kano-part.ts'
import type { WithFindings } from '../part.ts'
import { axisOf } from '../pictures/axis.ts'
import type { ImportanceMapPicture } from '../pictures/importance-map.ts'
import { partFindings } from '../sentences/part-findings.ts'
import { partLevel, wholePercent } from '../sentences/part-numbers.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'
import { kanoDriftBlocks } from './kano-drift.ts'

/** Every feature with its class and how settled that is, and where it lies between Better and Worse. */
export function kanoSection(
  part: WithFindings<KanoPart>,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section {
  const { t, formats } = words
  const { resampling } = part
  const sentences = kanoSentences(part, words)
  return {
    id: 'kano',
    title: t('parts.kano.title'),
    sentences,
    blocks: [
      { kind: 'table', table: classTable(part, words) },
      ...(resampling
        ? [
            {
              kind: 'remark' as const,
              sentences: [
                t('parts.kano.drawn', {
                  resamples: formats.count(resampling.resamples),
                  seed: resampling.seed,
                  n: formats.count(resampling.n),
                }),
              ],
            },
          ]
        : []),
      {
        kind: 'figure',
        picture: kanoMap(part, words.join(sentences), words),
        legend: [{ text: t('parts.kano.plane', { level: partLevel(words) }) }],
        tables: [countTable(part, words)],
      },
      ...(change?.kano ? kanoDriftBlocks(change.kano, change.earlierWave.name, words) : []),
      ...partFindings(part.findings, words),
    ],
  }
}

const CLASSES = ['M', 'O', 'A', 'I', 'R', 'Q'] as const

/** The features by what they are to customers; those that are not settled, and those misunderstood. */
export function kanoSentences({ features }: KanoPart, { t, formats, name }: ReportWords): string[] {
  type Feature = KanoPart['features'][number]
  const listed = (wanted: (feature: Feature) => boolean) =>
    formats.list(features.filter(wanted).map(({ feature }) => name(feature)))
  const undecided = listed(
    ({ verdict: { standing } }) => standing === 'undecided' || standing === 'mixed',
  )
  const faulty = listed(({ verdict }) => verdict.standing === 'faultyWording')
  return [
    ...CLASSES.flatMap(category => {
      const own = listed(
        ({ verdict }) => verdict.standing === 'clear' && verdict.category === category,
      )
      return own ? [t(`parts.kano.group.${category}`, { features: own })] : []
    }),
    ...(undecided ? [t('parts.kano.undecided', { features: undecided })] : []),
    ...(faulty ? [t('parts.kano.faulty', { features: faulty })] : []),
  ]
}

/** "6 features: 2 must-be, 1 one-dimensional and 3 attractive." */
export function kanoHeadline({ features }: KanoPart, { t, formats }: ReportWords): string {
  const parts = CLASSES.flatMap(category => {
    const count = features.filter(({ verdict }) => verdict.category === category).length
    return count > 0
      ? [t('parts.kano.part', { count, class: t(`parts.kano.class.${category}`) })]
      : []
  })
  return t('parts.kano.headline', { count: features.length, parts: formats.list(parts) })
}

/** Better upwards, Worse to the right, as shares: must-be stands at the bottom right. */
function kanoMap(
  { features, cut }: KanoPart,
  label: string,
  { t, formats, name }: ReportWords,
): ImportanceMapPicture {
  const axis = axisOf({ min: 0, max: 1, step: 0.25 }, share => formats.plain(100 * share))
  return {
    kind: 'importance-map',
    label,
    points: features.flatMap(({ feature, better, worse }) =>
      better && worse
        ? [
            {
              label: name(feature),
              importance: {
                value: Math.abs(worse.value),
                interval: [Math.abs(worse.interval[1]), Math.abs(worse.interval[0])] as const,
              },
              performance: better,
            },
          ]
        : [],
    ),
    meanImportance: Math.abs(cut.worse),
    meanPerformance: cut.better,
    axisNames: { importance: t('parts.kano.xAxis'), performance: t('parts.kano.yAxis') },
    fields: [
      t('parts.kano.class.O'),
      t('parts.kano.class.M'),
      t('parts.kano.class.I'),
      t('parts.kano.class.A'),
    ],
    axes: { importance: axis, performance: axis },
  }
}

/** What each feature is, and how sure that is. */
function classTable({ features }: KanoPart, { t, name }: ReportWords): Table {
  const percent = (share: number | undefined) =>
    numberCell(share === undefined ? undefined : wholePercent(share), 'share')
  return {
    id: 'kano-classes',
    caption: t('parts.kano.featuresCaption'),
    columns: [
      { header: t('parts.kano.columns.feature') },
      { header: t('parts.kano.columns.class') },
      { header: t('parts.kano.columns.standing') },
      { header: t('parts.kano.columns.probability'), numeric: true },
      { header: t('parts.kano.columns.better'), numeric: true },
      { header: t('parts.kano.columns.worse'), numeric: true },
      { header: t('parts.kano.columns.suspicious'), numeric: true },
      { header: t('parts.columns.n'), numeric: true },
    ],
    rows: features.map(({ feature, verdict, modeProbability, better, worse, suspicious, n }) => {
      const { category, standing } = verdict
      return {
        key: feature,
        cells: [
          name(feature),
          category ? t(`parts.kano.class.${category}`) : '',
          t(`parts.kano.standing.${standing}`),
          category && modeProbability
            ? percent(modeProbability[category])
            : t('parts.kano.pending'),
          percent(better?.value),
          percent(worse?.value),
          percent(suspicious?.share),
          numberCell(n, 'count'),
        ],
      }
    }),
  }
}

/** The counts that all else is made of, with the intervals. */
function countTable({ features }: KanoPart, { t, name }: ReportWords): Table {
  const hasImportance = features.some(({ importance }) => importance)
  const interval = t('parts.columns.interval')
  const [better, worse] = [t('parts.kano.columns.better'), t('parts.kano.columns.worse')]
  return {
    id: 'kano-counts',
    caption: t('parts.kano.countsCaption'),
    columns: [
      { header: t('parts.kano.columns.feature') },
      ...KANO_CATEGORIES.map(category => ({ header: category, numeric: true })),
      { header: better, numeric: true },
      { header: `${better}: ${interval}`, numeric: true },
      { header: worse, numeric: true },
      { header: `${worse}: ${interval}`, numeric: true },
      ...(hasImportance ? [{ header: t('parts.kano.columns.importance'), numeric: true }] : []),
    ],
    rows: features.map(feature => ({
      key: feature.feature,
      cells: [
        name(feature.feature),
        ...KANO_CATEGORIES.map(category => numberCell(feature.counts[category], 'count')),
        numberCell(feature.better?.value, 'shareInColumn'),
        rangeCell(feature.better?.interval, 'shareInColumn'),
        numberCell(feature.worse?.value, 'shareInColumn'),
        rangeCell(feature.worse?.interval, 'shareInColumn'),
        ...(hasImportance ? [numberCell(feature.importance?.mean, 'index')] : []),
      ],
    })),
  }
}
