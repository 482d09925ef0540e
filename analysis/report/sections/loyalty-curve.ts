import { numberCell, rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { LoyaltyCurvePart } from '../loyalty-curve-part.ts'
import type { WithFindings } from '../part.ts'
import { axisOf } from '../pictures/axis.ts'
import type { ConfidenceBandPicture } from '../pictures/confidence-band.ts'
import { partFindings } from '../sentences/part-findings.ts'
import { partLevel, rangeText, wholePercent } from '../sentences/part-numbers.ts'
import type { ReportWords } from '../words.ts'

/** How loyalty follows satisfaction, and who is satisfied and yet not loyal. */
export function loyaltyCurveSection(
  part: WithFindings<LoyaltyCurvePart>,
  words: ReportWords,
): Section {
  const { t, formats, name } = words
  const sentences = loyaltySentences(part, words)
  const pair =
    part.satisfaction === 'csat'
      ? t('parts.loyalty.pair.metrics')
      : t('parts.loyalty.pair.constructs', {
          satisfaction: name(part.satisfaction),
          loyalty: name(part.loyalty),
        })
  const drawn = words.join([pair, t('parts.loyalty.chart', { level: partLevel(words) })])
  return {
    id: 'loyalty-curve',
    title: t('parts.loyalty.title'),
    sentences,
    blocks: [
      {
        kind: 'figure',
        picture: curvePicture(part, words.join(sentences), words),
        legend: [{ text: `${drawn} ${t('parts.n', { n: formats.count(part.resampling.n) })}` }],
        tables: [curveTable(part, words), formTable(part, words)],
      },
      ...partFindings(
        part.findings.filter(({ verdict }) => verdict !== 'information'),
        words,
      ),
    ],
  }
}

/** The form of the link, whether there is a bend, and the trap. */
export function loyaltySentences(part: LoyaltyCurvePart, words: ReportWords): string[] {
  const { t, formats, name } = words
  const { trap, distinguishing } = part
  const percent = (share: number) => formats.share(wholePercent(share))
  return [
    ...formSentences(part, words),
    ...(trap
      ? [
          t(trap.isTrap ? 'parts.loyalty.trap' : 'parts.loyalty.noTrap', {
            share: percent(trap.amongSatisfied.share),
          }),
          t('parts.loyalty.all', { share: percent(trap.amongAll.share) }),
        ]
      : []),
    ...(trap?.isTrap && distinguishing.length > 0
      ? [
          t('parts.loyalty.distinguishing', {
            attributes: formats.list(
              distinguishing.slice(0, 3).map(({ attribute }) => name(attribute)),
            ),
          }),
        ]
      : []),
  ]
}

function formSentences({ curve, power }: LoyaltyCurvePart, words: ReportWords): string[] {
  const { t, formats } = words
  const { chosen, knot, linear, quadratic, knotVerdict } = curve
  if (chosen === 'knot' && knot) {
    return [
      t(knot.change > 0 ? 'parts.loyalty.knotUp' : 'parts.loyalty.knotDown', {
        knot: formats.plain(knot.knot),
        interval: rangeText(knot.knotInterval, formats.plain, words),
      }),
    ]
  }
  const isBent = chosen === 'quadratic' && quadratic
  const shape = isBent ? (quadratic.curvature > 0 ? 'convex' : 'concave') : power?.shape
  const form =
    isBent && (shape === 'convex' || shape === 'concave')
      ? t(`parts.loyalty.${shape}`)
      : t('parts.loyalty.linear', { gain: formats.index(10 * linear.slope) })
  return [form, ...(knotVerdict === 'supported' ? [] : [t(`parts.loyalty.noKnot.${knotVerdict}`)])]
}

/** Places at which the chosen form is drawn. */
const PLACES = 40

function curvePicture(
  part: LoyaltyCurvePart,
  label: string,
  { t, formats }: ReportWords,
): ConfidenceBandPicture {
  const { smooth } = part
  const [from, to] = [smooth.at(0)?.satisfaction ?? 0, smooth.at(-1)?.satisfaction ?? 100]
  const axis = axisOf({ min: 0, max: 100, step: 25 }, formats.plain)
  return {
    kind: 'confidence-band',
    label,
    curve: smooth.map(({ satisfaction, loyalty, band: [low, high] }) => ({
      x: satisfaction,
      y: onScale(loyalty),
      band: [onScale(low), onScale(high)],
    })),
    form: Array.from({ length: PLACES + 1 }, (_, k) => {
      const x = from + ((to - from) * k) / PLACES
      return { x, y: onScale(formAt(part, x)) }
    }),
    axes: { x: axis, y: axis },
    axisNames: { x: t('parts.loyalty.xAxis'), y: t('parts.loyalty.yAxis') },
  }
}

/** A smooth curve may overshoot the ends of the scale, which loyalty cannot. */
const onScale = (value: number) => Math.min(100, Math.max(0, value))

function formAt({ curve }: LoyaltyCurvePart, satisfaction: number): number {
  const { chosen, linear, quadratic, knot } = curve
  if (chosen === 'knot' && knot)
    return (
      knot.intercept +
      knot.below * satisfaction +
      knot.change * Math.max(0, satisfaction - knot.knot)
    )
  if (chosen === 'quadratic' && quadratic) {
    const away = satisfaction - quadratic.centre
    return quadratic.level + quadratic.slope * away + quadratic.curvature * away * away
  }
  return linear.intercept + linear.slope * satisfaction
}

/** Every fifth place of the smoothed curve. */
function curveTable({ smooth }: LoyaltyCurvePart, { t }: ReportWords): Table {
  return {
    id: 'loyalty-curve',
    caption: t('parts.loyalty.curveCaption'),
    columns: [
      { header: t('parts.loyalty.columns.satisfaction'), numeric: true },
      { header: t('parts.loyalty.columns.loyalty'), numeric: true },
      { header: t('parts.loyalty.columns.band'), numeric: true },
    ],
    rows: smooth
      .filter((_, place) => place % 5 === 0)
      .map(({ satisfaction, loyalty, band }) => ({
        key: String(satisfaction),
        cells: [
          numberCell(satisfaction, 'index'),
          numberCell(loyalty, 'index'),
          rangeCell(band, 'index'),
        ],
      })),
  }
}

/** Straight, curved and bent, compared. */
function formTable({ curve }: LoyaltyCurvePart, { t, formats }: ReportWords): Table {
  const { linear, quadratic, knot, chosen } = curve
  const { coefficient } = formats
  const slopes = knot && {
    below: coefficient(knot.below),
    above: coefficient(knot.below + knot.change),
  }
  const forms = [
    { ...linear, slope: numberCell(linear.slope, 'coefficient') },
    ...(quadratic ? [{ ...quadratic, slope: numberCell(quadratic.slope, 'coefficient') }] : []),
    ...(knot ? [{ ...knot, slope: t('parts.loyalty.knotSlopes', slopes) }] : []),
  ]
  return {
    id: 'loyalty-forms',
    caption: t('parts.loyalty.formsCaption'),
    columns: [
      { header: t('parts.loyalty.columns.form') },
      { header: t('parts.loyalty.columns.slope'), numeric: true },
      { header: t('parts.loyalty.columns.bic'), numeric: true },
      { header: t('parts.loyalty.columns.rSquared'), numeric: true },
    ],
    rows: forms.map(({ form, bic, rSquared, slope }) => {
      const title = t(`parts.loyalty.form.${form}`)
      return {
        key: form,
        cells: [
          form === chosen ? t('parts.loyalty.chosen', { form: title }) : title,
          slope,
          numberCell(bic, 'precise'),
          numberCell(rSquared, 'coefficient'),
        ],
      }
    }),
  }
}
