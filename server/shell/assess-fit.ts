import {
  assess,
  type Bootstrap,
  type ConfirmatoryTetrads,
  collinearity,
  confirmatoryTetrads,
  discriminantValidity,
  type ExactFitTest,
  exactFitTest,
  explanatoryPower,
  type FitMeasures,
  formativeWeights,
  type HtmtBounds,
  htmtBounds,
  modelFit,
  type PlsFit,
  reliabilityFindings,
  type Sample,
} from '#analysis'
import { findingWithText } from './analysis-document.ts'
import type { AnalyzeArguments } from './analyze-arguments.ts'

/**
 * What `--assess` adds, with all that it draws itself. Bounds of HTMT and tetrads come from as many resamples as the
 * bootstrap, where those are seeded; the tests of fit only where the moments are those of the rows.
 */
export function assessFit(
  fit: PlsFit,
  sample: Sample,
  { innerWeights, consistent, missing, seed }: AnalyzeArguments,
  resampling?: { readonly resamples?: number; readonly seed?: number },
  bootstrap?: Bootstrap,
) {
  const { resamples } = resampling ?? {}
  const isSeeded = resamples !== undefined && resampling?.seed !== undefined
  const isFromRows = missing === 'mean' || missing === 'listwise'
  return assessmentDocument(fit, {
    ...(bootstrap && { bootstrap }),
    ...(isSeeded && {
      bounds: htmtBounds(fit.model, sample, { resamples, seed }),
      tetrads: confirmatoryTetrads(fit.model, sample, { resamples, seed }),
    }),
    exactFits: (['saturated', 'estimated'] as const).flatMap(of => {
      const options = { innerWeights, consistent, of, seed }
      return (isFromRows ? exactFitTest(fit.model, sample, options) : undefined) ?? []
    }),
  })
}

/** What was drawn for the assessment; absent parts are null in the document. */
export interface AssessmentDraws {
  readonly bootstrap?: Bootstrap
  readonly bounds?: HtmtBounds
  readonly tetrads?: ConfirmatoryTetrads
  readonly exactFits: readonly ExactFitTest[]
}

/** What `--assess` adds. A statistic that does not exist is null. */
function assessmentDocument(fit: PlsFit, draws: AssessmentDraws) {
  const { bootstrap, bounds, tetrads, exactFits } = draws
  const { constructs } = assess(fit)
  const validity = discriminantValidity(fit, bounds && { bounds })
  const signed = discriminantValidity(fit, { convention: 'signed' })
  const collinear = collinearity(fit)
  const explained = explanatoryPower(fit)
  const formative = bootstrap && formativeWeights(fit, bootstrap)
  const byUnitVariance = modelFit(fit)
  const bySampleResidual = modelFit(fit, { residuals: 'sampleResidual' })
  const { rows, columns, values } = fit.crossLoadings
  return {
    reliability: Object.fromEntries(
      constructs.map(({ construct, alpha, alphaRaw, rhoA, rhoC, ave }) => [
        construct,
        { alpha, alphaRaw, rhoA: rhoA ?? null, rhoC, ave },
      ]),
    ),
    htmt: {
      level: bounds?.level ?? null,
      resamples: bounds?.resamples ?? null,
      pairs: validity.pairs.map((pair, k) => ({
        first: pair.first,
        second: pair.second,
        htmt: pair.htmt ?? null,
        htmtUpperBound: pair.htmtUpperBound ?? null,
        htmtSigned: signed.pairs[k].htmt ?? null,
        htmt2: pair.htmt2 ?? null,
        htmt2UpperBound: pair.htmt2UpperBound ?? null,
      })),
    },
    fornellLarcker: Object.fromEntries(
      validity.constructs.map(({ construct, ...rest }) => [construct, rest]),
    ),
    crossLoadings: Object.fromEntries(
      rows.map((indicator, p) => [
        indicator,
        Object.fromEntries(columns.map((name, j) => [name, values[p * columns.length + j]])),
      ]),
    ),
    vif: {
      predecessors: collinear.inner.map(({ from, to, varianceInflation }) => ({
        from,
        to,
        vif: varianceInflation ?? null,
      })),
      indicators: Object.fromEntries(
        collinear.outer.map(({ indicator, varianceInflation }) => [
          indicator,
          varianceInflation ?? null,
        ]),
      ),
    },
    formativeWeights: formative?.weights ?? null,
    tetrads: tetrads?.constructs ?? null,
    fSquared: explained.paths.map(({ from, to, scoresFixed, reestimated }) => ({
      from,
      to,
      scoresFixed: scoresFixed ?? null,
      reestimated: reestimated ?? null,
    })),
    fit: {
      blocks: byUnitVariance.blocks,
      saturated: measuresOf(byUnitVariance.saturated),
      estimated: {
        unitVariance: measuresOf(byUnitVariance.estimated),
        sampleResidual: measuresOf(bySampleResidual.estimated),
      },
      exactFit: {
        saturated: testOf(exactFits.find(({ of }) => of === 'saturated')),
        estimated: testOf(exactFits.find(({ of }) => of === 'estimated')),
      },
    },
    findings: [
      ...reliabilityFindings(fit, constructs),
      ...validity.findings,
      ...collinear.findings,
      ...(formative?.findings ?? []),
      ...(tetrads?.findings ?? []),
      ...explained.findings,
      ...byUnitVariance.findings,
      ...exactFits.flatMap(({ findings }) => findings),
    ].map(findingWithText),
  }
}

const measuresOf = ({ srmr, dUls, dG, dGLog10 }: FitMeasures) => ({
  srmr,
  dUls,
  dG: dG ?? null,
  dGLog10: dGLog10 ?? null,
})

function testOf(test: ExactFitTest | undefined) {
  if (!test) return null
  const { resamples, seed, failed, significance, srmr, dUls, dG } = test
  return { resamples, seed, failed, significance, srmr, dUls, dG: dG ?? null }
}
