import { numberCell } from '../cells.ts'
import type { Block, Table } from '../document.ts'
import { partFindings } from '../sentences/part-findings.ts'
import type { KanoChange } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

/** Whether features have moved between indifferent and must-be since the wave before. */
export function kanoDriftBlocks(change: KanoChange, wave: string, words: ReportWords): Block[] {
  const { t } = words
  return [
    { kind: 'subheading', text: t('parts.kano.driftTitle', { wave }) },
    { kind: 'paragraph', sentences: driftSentences(change, wave, words) },
    {
      kind: 'details',
      summary: t('report.actionsBar.table'),
      blocks: [{ kind: 'table', table: driftTable(change, wave, words) }],
    },
    ...partFindings(change.findings, words),
  ]
}

/** Which features have moved, which way, and which could not be compared. */
export function driftSentences(
  { drift, notCompared }: KanoChange,
  wave: string,
  { t, formats, name }: ReportWords,
): string[] {
  const moved = (direction: 'forward' | 'backward') =>
    formats.list(
      drift.filter(feature => feature.drift === direction).map(({ feature }) => name(feature)),
    )
  const [forward, backward] = [moved('forward'), moved('backward')]
  return [
    ...(forward ? [t('parts.kano.driftForward', { wave, features: forward })] : []),
    ...(backward ? [t('parts.kano.driftBackward', { wave, features: backward })] : []),
    ...(forward || backward ? [] : [t('parts.kano.driftNone', { wave })]),
    ...(notCompared.length > 0
      ? [t('parts.kano.notCompared', { features: formats.list(notCompared.map(name)) })]
      : []),
  ]
}

function driftTable({ drift }: KanoChange, wave: string, { t, name }: ReportWords): Table {
  return {
    id: 'kano-drift',
    caption: t('parts.kano.driftTitle', { wave }),
    columns: [
      { header: t('parts.kano.columns.feature') },
      { header: t('parts.kano.columns.earlier', { wave }), numeric: true },
      { header: t('parts.kano.columns.later'), numeric: true },
      { header: t('parts.columns.p'), numeric: true },
      { header: t('parts.kano.columns.drift') },
    ],
    rows: drift.map(({ feature, worse, drift: direction }) => ({
      key: feature,
      cells: [
        name(feature),
        numberCell(worse?.earlier, 'shareInColumn'),
        numberCell(worse?.later, 'shareInColumn'),
        numberCell(worse?.pAdjusted, 'probability'),
        t(`parts.kano.drift.${direction}`),
      ],
    })),
  }
}
