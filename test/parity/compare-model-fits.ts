import {
  type FitMeasures,
  fitPls,
  modelFit,
  momentsOf,
  type PathModel,
  type Sample,
} from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

/** The parts of `figures/ecsi-mobi.json` that the model fit is compared with: cSEM's. */
export interface ReferenceModelFits {
  readonly model: ReferenceModel
  readonly fits: Readonly<Record<string, ReferenceModelFit>>
}

interface ReferenceModelFit {
  readonly scheme: 'path' | 'centroid' | 'factorial'
  readonly modes: Readonly<Record<string, 'A' | 'B'>>
  readonly plsc: boolean
  readonly engines: {
    readonly cSEM?: Measures & { readonly saturated: Measures }
  }
}

interface Measures {
  readonly SRMR: number
  /** By log₁₀; absent where it does not exist. */
  readonly dG?: number | null
  readonly dL: number
}

/** The method specification's vectors B-5 and the reference's note on unit variance, to six places. */
const PRINTED = {
  composite: {
    saturated: [0.057363, 0.987157, 2.214694],
    estimated: [0.123099, 4.545972, 3.232881],
  },
  commonFactor: 0.132316,
  consistent: 0.069184,
}

/**
 * SRMR, d_ULS and d_G by cSEM's convention of the residual variances, fit by fit, and by ours against
 * the printed figures. cSEM takes blocks of mode A for common factors, whether corrected or not.
 */
export function compareModelFits(
  { model, fits }: ReferenceModelFits,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  for (const [name, { scheme, modes, plsc, engines }] of Object.entries(fits)) {
    if (!engines.cSEM) continue
    const ours = modelOfReference(model, modes, true)
    const fit = fitPls(ours, momentsOf(sampleFor(ours)), {
      innerWeights: scheme,
      consistent: plsc,
      tolerance: 1e-13,
    })
    const told = modelFit(fit, { residuals: 'sampleResidual' })
    const sides = [
      ['estimated', told.estimated, engines.cSEM],
      ['saturated', told.saturated, engines.cSEM.saturated],
    ] as const
    for (const [side, found, { SRMR, dL, dG }] of sides) {
      compare(`SRMR, ${side}`, name, found.srmr, SRMR)
      compare(`d_ULS, ${side}`, name, found.dUls, dL)
      if (dG !== undefined && dG !== null) compare(`d_G by log₁₀, ${side}`, name, found.dGLog10, dG)
    }
  }
  const comparePrinted = (label: string, ours: number | undefined, printed: number) =>
    compare('model fit as printed', label, ours && Number(ours.toFixed(6)), printed)
  const fitOf = (consistent: boolean, factors: boolean) => {
    const ours = modelOfReference(model, {}, factors)
    return modelFit(fitPls(ours, momentsOf(sampleFor(ours)), { consistent }))
  }
  const composites = fitOf(false, false)
  for (const side of ['saturated', 'estimated'] as const)
    valuesOf(composites[side]).forEach((value, k) => {
      comparePrinted(`composite ${side} ${k}`, value, PRINTED.composite[side][k])
    })
  comparePrinted(
    'common factors, uncorrected',
    fitOf(false, true).estimated.srmr,
    PRINTED.commonFactor,
  )
  comparePrinted('consistent', fitOf(true, true).estimated.srmr, PRINTED.consistent)
}

const valuesOf = ({ srmr, dUls, dG }: FitMeasures) => [srmr, dUls, dG]
