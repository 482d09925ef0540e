import { type PathModel, predictOutOfSample, type Sample } from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'
import { SEMINR, SEMINR_TOLERANCE } from './seminr-figures.ts'

/** PLSpredict from direct antecedents in seminr's own ten folds, beside its benchmark. */
export function compareSeminrPredictions(
  reference: ReferenceModel,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  const model = modelOfReference(reference, {}, false)
  const { fold, ...sides } = SEMINR.prediction
  const { indicators, power } = predictOutOfSample(model, sampleFor(model), {
    foldOf: [Array.from(fold, Number)],
  })
  for (const side of ['pls', 'linear'] as const) {
    const quantity = `seminr: prediction error, ${side}`
    for (const [indicator, { RMSE, MAE }] of Object.entries(sides[side])) {
      const found = indicators.find(entry => entry.indicator === indicator)?.[side]
      compare(quantity, `RMSE ${indicator}`, found?.rmse, RMSE, SEMINR_TOLERANCE)
      compare(quantity, `MAE ${indicator}`, found?.mae, MAE, SEMINR_TOLERANCE)
    }
  }
  // The method specification, §B.3: better than the benchmark on 14 of 19 indicators.
  compare('seminr: predictive power', 'better', power?.better, 14)
  compare('seminr: predictive power', 'of', power?.of, 19)
}
