import type { LoyaltyCurvePart } from '#analysis/report/loyalty-curve-part.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

/** Every fifth place of the smoothed curve. */
export function curveTable({ smooth }: LoyaltyCurvePart, words: PartWords): TableContent {
  const { p, reader } = words
  const { index } = reader.formats
  return {
    caption: p('loyalty.curveCaption'),
    columns: [
      { header: p('loyalty.columns.satisfaction'), numeric: true },
      { header: p('loyalty.columns.loyalty'), numeric: true },
      { header: p('loyalty.columns.band'), numeric: true },
    ],
    rows: smooth
      .filter((_, place) => place % 5 === 0)
      .map(({ satisfaction, loyalty, band }) => ({
        key: String(satisfaction),
        cells: [index(satisfaction), index(loyalty), rangeOf(band, words, index)],
      })),
  }
}

/** Straight, curved and bent, compared. */
export function formTable({ curve }: LoyaltyCurvePart, words: PartWords): TableContent {
  const { p, reader } = words
  const { coefficient, precise } = reader.formats
  const { linear, quadratic, knot, chosen } = curve
  const forms = [
    { form: linear, slope: coefficient(linear.slope) },
    ...(quadratic ? [{ form: quadratic, slope: coefficient(quadratic.slope) }] : []),
    ...(knot
      ? [
          {
            form: knot,
            slope: p('loyalty.knotSlopes', {
              below: coefficient(knot.below),
              above: coefficient(knot.below + knot.change),
            }),
          },
        ]
      : []),
  ]
  return {
    caption: p('loyalty.formsCaption'),
    columns: [
      { header: p('loyalty.columns.form') },
      { header: p('loyalty.columns.slope'), numeric: true },
      { header: p('loyalty.columns.bic'), numeric: true },
      { header: p('loyalty.columns.rSquared'), numeric: true },
    ],
    rows: forms.map(({ form: { form, bic, rSquared }, slope }) => {
      const title = p(`loyalty.form.${form}`)
      return {
        key: form,
        cells: [
          form === chosen ? p('loyalty.chosen', { form: title }) : title,
          slope,
          precise(bic),
          coefficient(rSquared),
        ],
      }
    }),
  }
}
