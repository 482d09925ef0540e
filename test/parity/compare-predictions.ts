import { type PathModel, predictOutOfSample, type Sample } from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

/** `figures/predict.json`: ten contiguous folds, fold = ⌊row·10/n⌋. */
export interface ReferencePredictions {
  readonly predict: Readonly<Record<string, string | Readonly<Record<string, Measures>>>>
}

interface Measures {
  readonly RMSE: number
  readonly MAE: number
  readonly Q2predict: number
}

/** Which runs predict from what; the linear benchmark there regresses on all outside the block. */
const RUNS = {
  'seminr-DA': 'directAntecedents',
  'cSEM-direct': 'directAntecedents',
  'own-DA': 'directAntecedents',
  'seminr-EA': 'earliestAntecedents',
  'cSEM-earliest': 'earliestAntecedents',
  'own-EA': 'earliestAntecedents',
} as const

/** RMSE, MAE and Q²_predict of every run of the reference on its own folds, and its benchmark. */
export function comparePredictions(
  model: ReferenceModel,
  { predict }: ReferencePredictions,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  const ours = modelOfReference(model, {}, false)
  const sample = sampleFor(ours)
  const folds = Int32Array.from({ length: sample.n }, (_, row) => Math.floor((row * 10) / sample.n))
  const told = (from: 'directAntecedents' | 'earliestAntecedents') =>
    predictOutOfSample(ours, sample, {
      foldOf: [folds],
      from,
      benchmark: 'outsideBlock',
      tolerance: 1e-13,
    })
  const predictions = {
    directAntecedents: told('directAntecedents'),
    earliestAntecedents: told('earliestAntecedents'),
  }
  const compareMeasures = (
    quantity: string,
    label: string,
    found: { rmse: number; mae: number; q2Predict: number } | undefined,
    { RMSE, MAE, Q2predict }: Measures,
  ) => {
    compare(`${quantity}: RMSE`, label, found?.rmse, RMSE)
    compare(`${quantity}: MAE`, label, found?.mae, MAE)
    compare(`${quantity}: Q²`, label, found?.q2Predict, Q2predict)
  }
  for (const [run, from] of Object.entries(RUNS)) {
    const figures = predict[run]
    if (figures === undefined || typeof figures === 'string') continue
    for (const [indicator, measures] of Object.entries(figures)) {
      const found = predictions[from].indicators.find(entry => entry.indicator === indicator)
      compareMeasures('prediction', `${run} ${indicator}`, found?.pls, measures)
    }
  }
  const linear = predict['lm-benchmark']
  // The method specification, §B.3: the model beats this benchmark on 7 of 19 indicators.
  compare('predictive power', 'DA', predictions.directAntecedents.power?.better, 7)
  compare('predictive power', 'of', predictions.directAntecedents.power?.of, 19)
  if (linear === undefined || typeof linear === 'string') return
  for (const [indicator, measures] of Object.entries(linear)) {
    const found = predictions.directAntecedents.indicators.find(
      entry => entry.indicator === indicator,
    )
    compareMeasures('linear benchmark', indicator, found?.linear, measures)
  }
}
