import {
  assess,
  entry,
  fitPls,
  momentsOf,
  type PathModel,
  type PlsFit,
  type Sample,
  satisfactionIndex,
} from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

type Figures = Readonly<Record<string, number>>
type Table = Readonly<Record<string, Figures>>

/** The parts of `figures/ecsi-mobi.json` that are compared. */
export interface ReferenceFits {
  readonly model: ReferenceModel
  readonly fits: Readonly<Record<string, ReferenceFit>>
}

interface ReferenceFit {
  readonly scheme: 'path' | 'centroid' | 'factorial'
  readonly modes: Readonly<Record<string, 'A' | 'B'>>
  readonly plsc: boolean
  readonly reference: {
    readonly weights: Figures
    readonly loadings: Figures
    readonly paths: Figures
    readonly R2: Figures
    readonly R2adj: Figures
    readonly alpha: Figures
    readonly alphaRaw: Figures
    readonly rhoA: Figures
    readonly rhoC: Figures
    readonly AVE: Figures
    readonly constructCor: Table
    readonly constructCorDisattenuated: Table | null
    /** [target][source], as R's matrices are. */
    readonly total: Table
    readonly index100_unstd: Figures
  }
}

/** Every fit of the reference against ours, quantity by quantity. */
export function compareFits(
  reference: ReferenceFits,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  for (const [name, { scheme, modes, plsc, reference: figures }] of Object.entries(
    reference.fits,
  )) {
    const model = modelOfReference(reference.model, modes, plsc)
    const moments = momentsOf(sampleFor(model))
    const fit = fitPls(model, moments, { innerWeights: scheme, consistent: plsc })
    const kind = plsc ? 'consistent ' : ''
    for (const { name: indicator, outerWeight, loading } of fit.indicators) {
      const label = `${name} ${indicator}`
      compare(`${kind}outer weights`, label, outerWeight, figures.weights[indicator])
      compare(`${kind}loadings`, label, loading, figures.loadings[indicator])
    }
    for (const { from, to, coefficient } of fit.paths) {
      const path = `${from}->${to}`
      compare(`${kind}path coefficients`, `${name} ${path}`, coefficient, figures.paths[path])
    }
    compareConstructs(name, kind, fit, figures, compare)
  }
}

function compareConstructs(
  name: string,
  kind: string,
  fit: PlsFit,
  figures: ReferenceFit['reference'],
  compare: ReturnType<typeof comparisons>['compare'],
): void {
  const assessed = assess(fit).constructs
  fit.constructs.forEach(({ name: construct, mode, rSquared, rSquaredAdjusted }, j) => {
    const label = `${name} ${construct}`
    const { alpha, alphaRaw, rhoA, rhoC, ave } = assessed[j]
    if (rSquared !== undefined) {
      compare(`${kind}R²`, label, rSquared, figures.R2[construct])
      compare(`${kind}adjusted R²`, label, rSquaredAdjusted, figures.R2adj[construct])
    }
    compare(`${kind}alpha`, label, alpha, figures.alpha[construct])
    compare(`${kind}raw alpha`, label, alphaRaw, figures.alphaRaw[construct])
    if (mode === 'A') compare(`${kind}rhoA`, label, rhoA, figures.rhoA[construct])
    compare(`${kind}rhoC`, label, rhoC, figures.rhoC[construct])
    compare(`${kind}AVE`, label, ave, figures.AVE[construct])
    const { value } = satisfactionIndex(fit, construct)
    compare(`${kind}index 0–100`, label, value, figures.index100_unstd[construct])
    for (const { name: other } of fit.constructs) {
      const pair = `${label} ${other}`
      const score = entry(fit.scoreCorrelations, construct, other)
      compare(`${kind}score correlations`, pair, score, figures.constructCor[construct][other])
      const corrected = figures.constructCorDisattenuated?.[construct][other]
      if (corrected !== undefined)
        compare(
          'disattenuated correlations',
          pair,
          entry(fit.constructCorrelations, construct, other),
          corrected,
        )
      const total = entry(fit.totalEffects, other, construct)
      compare(`${kind}total effects`, pair, total, figures.total[construct][other])
    }
  })
}
