import type { GapsPart } from '#analysis/report/gaps-part.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { gapFormats } from './gap-sentences.ts'
import type { PartWords } from './part-words.ts'

/** How many find an item below, within and above what they tolerate. */
export function toleranceTable({ tolerance }: GapsPart, words: PartWords): TableContent {
  const { p, reader, name } = words
  const { signedGap } = gapFormats(reader)
  const { shareInColumn, count } = reader.formats
  return {
    caption: p('gaps.toleranceCaption'),
    columns: [
      { header: p('gaps.columns.item') },
      ...(['below', 'within', 'superior', 'adequacy', 'superiority'] as const).map(column => ({
        header: p(`gaps.tolerance.${column}`),
        numeric: true,
      })),
      { header: p('columns.n'), numeric: true },
    ],
    rows: tolerance.map(zone => ({
      key: zone.item,
      cells: [
        name(zone.item),
        shareInColumn(zone.below.share),
        shareInColumn(zone.within.share),
        shareInColumn(zone.superior.share),
        signedGap(zone.adequacy.mean),
        signedGap(zone.superiority.mean),
        count(zone.adequacy.n),
      ],
    })),
  }
}
