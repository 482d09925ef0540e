import { numberCell, rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { IndexChange, IndexReport } from '../index-report.ts'
import { axisOf, niceRange } from '../pictures/axis.ts'
import type { IntervalsPicture } from '../pictures/intervals.ts'
import { levelWords } from '../sentences/intervals.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

/** What has become of the indices since the wave before. */
export function changeSection(
  report: IndexReport,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section[] {
  if (!change || change.changes.length === 0) return []
  const wave = change.earlierWave.name
  const sentences = changeSentences(change.changes, wave, report.focus, words)
  return [
    {
      id: 'change',
      title: words.t('report.change.title', { wave }),
      sentences,
      blocks: [
        {
          kind: 'figure',
          picture: changePicture(change.changes, report.focus, words, words.join(sentences)),
          legend: [],
          tables: [changeTable(report, change, words)],
        },
      ],
    },
  ]
}

/** What has risen, what has fallen, and how small a change would have gone unnoticed. */
export function changeSentences(
  changes: readonly IndexChange[],
  wave: string,
  focus: string,
  words: ReportWords,
): string[] {
  const { t, formats } = words
  const { chain, difference, minimumDetectable } =
    changes.find(({ construct }) => construct === focus) ?? {}
  return [
    movements(changes, wave, words),
    ...(chain && difference
      ? [
          t('report.change.chain', {
            focus: words.construct(focus),
            difference: formats.signedIndex(difference.value),
            answers: formats.signedIndex(chain.scoreChange),
            weights: formats.signedIndex(chain.weightChange),
          }),
        ]
      : []),
    ...(minimumDetectable === undefined
      ? []
      : [
          t('report.change.detectable', {
            focus: words.construct(focus),
            points: formats.index(minimumDetectable),
          }),
        ]),
  ]
}

function movements(changes: readonly IndexChange[], wave: string, words: ReportWords): string {
  const { t, formats } = words
  const parts = (['risen', 'fallen'] as const).flatMap(verdict => {
    const moved = changes.filter(change => change.verdict === verdict)
    if (moved.length === 0) return []
    const constructs = formats.list(moved.map(({ construct }) => words.construct(construct)))
    return [
      moved.length > 1
        ? t(`report.change.${verdict}Several`, { constructs })
        : t(`report.change.${verdict}`, { constructs }),
    ]
  })
  if (parts.length === 0) return t('report.change.all', { count: changes.length, wave })
  const areSomeSteady = changes.some(({ verdict }) => verdict === 'noClearChange')
  return t(areSomeSteady ? 'report.change.some' : 'report.change.every', {
    wave,
    parts: formats.list(parts),
  })
}

/** Differences around 0, with the verdict beside each. */
function changePicture(
  changes: readonly IndexChange[],
  focus: string,
  { t, formats, construct }: ReportWords,
  label: string,
): IntervalsPicture {
  const reach = Math.max(
    1,
    ...changes.flatMap(({ difference: { value, interval } }) =>
      (interval ?? [value]).map(Math.abs),
    ),
  )
  return {
    kind: 'intervals',
    label,
    rows: changes.map(({ construct: id, difference: { value, interval }, verdict }) => ({
      label: construct(id),
      value,
      ...(interval && { interval }),
      valueText: formats.signedIndex(value),
      note: t(`report.change.verdict.${verdict}`),
      noteStrong: verdict !== 'noClearChange',
      focus: id === focus,
    })),
    axis: axisOf(niceRange([-reach, reach], 4), formats.plain),
    reference: 0,
  }
}

function changeTable(
  report: IndexReport,
  { changes, earlierWave: { name: wave } }: ChangeSince,
  words: ReportWords,
): Table {
  const { t } = words
  return {
    id: 'change',
    caption: t('report.change.title', { wave }),
    columns: [
      { header: t('report.change.columns.construct') },
      { header: t('report.change.columns.earlier', { wave }), numeric: true },
      { header: t('report.change.columns.later'), numeric: true },
      { header: t('report.change.columns.difference'), numeric: true },
      {
        header: t('report.change.columns.interval', { level: levelWords(report, words) }),
        numeric: true,
      },
      { header: t('report.change.columns.p'), numeric: true },
      { header: t('report.change.columns.detectable'), numeric: true },
      { header: t('report.change.columns.verdict') },
    ],
    rows: changes.map(change => ({
      key: change.construct,
      cells: [
        words.construct(change.construct),
        { kind: 'number', value: change.earlier.value, format: 'index' },
        { kind: 'number', value: change.later.value, format: 'index' },
        {
          kind: 'number',
          value: change.difference.value,
          format: 'signedIndex',
          derivation: `change:${change.construct}`,
        },
        rangeCell(change.difference.interval, 'index'),
        numberCell(change.pAdjusted, 'probability'),
        numberCell(change.minimumDetectable, 'index'),
        t(`report.change.verdict.${change.verdict}`),
      ],
    })),
  }
}
