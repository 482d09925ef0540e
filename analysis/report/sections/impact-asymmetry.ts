import { numberCell, rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { ImpactAsymmetryPart } from '../impact-asymmetry-part.ts'
import type { WithFindings } from '../part.ts'
import { axisOf } from '../pictures/axis.ts'
import type { IntervalsPicture } from '../pictures/intervals.ts'
import { partFindings } from '../sentences/part-findings.ts'
import { partLevel } from '../sentences/part-numbers.ts'
import type { ReportWords } from '../words.ts'

/** Which drivers annoy where they are poor, and which delight where they are good. */
export function impactAsymmetrySection(
  part: WithFindings<ImpactAsymmetryPart>,
  words: ReportWords,
): Section {
  const { t, formats } = words
  const sentences = asymmetrySentences(part, words)
  const drawn = t('parts.asymmetry.chart', { level: partLevel(words) })
  return {
    id: 'impact-asymmetry',
    title: t('parts.asymmetry.title'),
    sentences,
    blocks: [
      {
        kind: 'figure',
        picture: asymmetryPicture(part, words.join(sentences), words),
        legend: [{ text: `${drawn} ${t('parts.n', { n: formats.count(part.n) })}` }],
        tables: [asymmetryTable(part, words)],
      },
      ...partFindings(part.findings, words),
    ],
  }
}

type Class = ImpactAsymmetryPart['attributes'][number]['class']

/** The drivers that act on one side, by the side. */
export function asymmetrySentences(
  { attributes }: ImpactAsymmetryPart,
  { t, formats, name }: ReportWords,
): string[] {
  const of = (...classes: readonly Class[]) =>
    formats.list(
      attributes.filter(own => classes.includes(own.class)).map(({ attribute }) => name(attribute)),
    )
  const penalising = of('frustrator', 'dissatisfier')
  const rewarding = of('delighter', 'satisfier')
  return [
    ...(penalising ? [t('parts.asymmetry.penalising', { attributes: penalising })] : []),
    ...(rewarding ? [t('parts.asymmetry.rewarding', { attributes: rewarding })] : []),
    ...(penalising || rewarding ? [] : [t('parts.asymmetry.none')]),
  ]
}

function asymmetryPicture(
  { attributes }: ImpactAsymmetryPart,
  label: string,
  { t, formats, name }: ReportWords,
): IntervalsPicture {
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
              ...(asymmetrySpread?.interval && { interval: asymmetrySpread.interval }),
              valueText: formats.coefficient(asymmetry),
              note: t(`parts.asymmetry.class.${verdict}`),
              noteStrong: verdict !== 'undetermined',
            },
          ],
    ),
    axis: axisOf({ min: -1, max: 1, step: 0.5 }, formats.plain),
    reference: 0,
  }
}

function asymmetryTable({ attributes }: ImpactAsymmetryPart, { t, name }: ReportWords): Table {
  return {
    id: 'impact-asymmetry',
    caption: t('parts.asymmetry.caption'),
    columns: [
      { header: t('parts.asymmetry.columns.attribute') },
      { header: t('parts.asymmetry.columns.penalty'), numeric: true },
      { header: t('parts.asymmetry.columns.reward'), numeric: true },
      { header: t('parts.asymmetry.columns.asymmetry'), numeric: true },
      { header: t('parts.columns.interval'), numeric: true },
      { header: t('parts.asymmetry.columns.class') },
    ],
    rows: attributes.map(own => ({
      key: own.attribute,
      cells: [
        name(own.attribute),
        numberCell(own.penalty, 'index'),
        numberCell(own.reward, 'index'),
        numberCell(own.asymmetry, 'coefficient'),
        rangeCell(own.asymmetrySpread?.interval, 'coefficient'),
        t(`parts.asymmetry.class.${own.class}`),
      ],
    })),
  }
}
