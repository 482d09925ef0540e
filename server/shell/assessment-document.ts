import {
  assess,
  type Bootstrap,
  type ConfirmatoryTetrads,
  collinearity,
  discriminantValidity,
  type ExactFitTest,
  explanatoryPower,
  type FitMeasures,
  formativeWeights,
  type HtmtBounds,
  modelFit,
  type PlsFit,
  reliabilityFindings,
} from '#analysis'
import { toldFinding } from './told-finding.ts'

/** What was drawn for the assessment; absent parts are null in the document. */
export interface AssessmentDraws {
  readonly bootstrap?: Bootstrap
  readonly bounds?: HtmtBounds
  readonly tetrads?: ConfirmatoryTetrads
  readonly exactFits: readonly ExactFitTest[]
}

/** What `--assess` adds. A statistic that does not exist is null. */
export function assessmentDocument(fit: PlsFit, draws: AssessmentDraws) {
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
      saturated: toldMeasures(byUnitVariance.saturated),
      estimated: {
        unitVariance: toldMeasures(byUnitVariance.estimated),
        sampleResidual: toldMeasures(bySampleResidual.estimated),
      },
      exactFit: {
        saturated: toldTest(exactFits.find(({ of }) => of === 'saturated')),
        estimated: toldTest(exactFits.find(({ of }) => of === 'estimated')),
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
    ].map(toldFinding),
  }
}

const toldMeasures = ({ srmr, dUls, dG, dGLog10 }: FitMeasures) => ({
  srmr,
  dUls,
  dG: dG ?? null,
  dGLog10: dGLog10 ?? null,
})

function toldTest(test: ExactFitTest | undefined) {
  if (!test) return null
  const { resamples, seed, failed, significance, srmr, dUls, dG } = test
  return { resamples, seed, failed, significance, srmr, dUls, dG: dG ?? null }
}
