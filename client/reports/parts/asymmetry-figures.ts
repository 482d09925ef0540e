import type { ImpactAsymmetryPart } from '#analysis/report/impact-asymmetry-part.ts'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import type { IntervalsPicture } from '#analysis/report/pictures/intervals.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

export function asymmetryChart(
  { attributes }: ImpactAsymmetryPart,
  { p, reader, name }: PartWords,
  label: string,
): IntervalsPicture {
  const { coefficient, plain } = reader.formats
  return {
    kind: 'intervals',
    label,
    rows: attributes.flatMap(({ attribute, asymmetry, asymmetrySpread, class: verdict }) =>
      asymmetry === undefined
        ? []
        : [
            {
              label: name(attribute),
              value: asymmetry,
              interval: asymmetrySpread?.interval,
              valueText: coefficient(asymmetry),
              note: p(`asymmetry.class.${verdict}`),
              noteStrong: verdict !== 'undetermined',
            },
          ],
    ),
    axis: axisOf({ min: -1, max: 1, step: 0.5 }, plain),
    reference: 0,
  }
}

export function asymmetryTable(
  { attributes }: ImpactAsymmetryPart,
  words: PartWords,
): TableContent {
  const { p, reader, name } = words
  const { index, coefficient } = reader.formats
  return {
    caption: p('asymmetry.caption'),
    columns: [
      { header: p('asymmetry.columns.attribute') },
      { header: p('asymmetry.columns.penalty'), numeric: true },
      { header: p('asymmetry.columns.reward'), numeric: true },
      { header: p('asymmetry.columns.asymmetry'), numeric: true },
      { header: p('columns.interval'), numeric: true },
      { header: p('asymmetry.columns.class') },
    ],
    rows: attributes.map(own => ({
      key: own.attribute,
      cells: [
        name(own.attribute),
        index(own.penalty),
        index(own.reward),
        own.asymmetry === undefined ? '' : coefficient(own.asymmetry),
        rangeOf(own.asymmetrySpread?.interval, words, coefficient),
        p(`asymmetry.class.${own.class}`),
      ],
    })),
  }
}
