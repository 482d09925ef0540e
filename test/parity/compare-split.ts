import { answersOf, compareGroups, type PathModel, type Sample } from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

/**
 * Two groups of the mobile phone data, CUEX1 below 8 (108 rows) and the rest (142), by an independent
 * implementation in correlation-matrix form; told to six decimals.
 */
const COMPOSITIONS = {
  Image: 0.990314,
  Expectation: 0.976898,
  Quality: 0.998771,
  Value: 0.999969,
  Satisfaction: 0.999433,
  Complaints: 1,
  Loyalty: 0.991084,
}
const PATHS = {
  'Image->Loyalty': 0.323205,
  'Quality->Value': 0.269738,
  'Satisfaction->Loyalty': -0.285283,
}
const MEAN_OF_SATISFACTION = -0.683143

export function compareSplit(
  reference: ReferenceModel,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  const model = modelOfReference(reference, {}, false)
  const sample = sampleFor(model)
  const labels = [...answersOf(sample).CUEX1].map(answer => (answer < 8 ? 'below' : 'from 8'))
  const [pair] = compareGroups(model, sample, labels, {
    seed: 1,
    permutations: 2,
    resamples: 2,
  }).pairs
  const rounded = (value: number | undefined) => value && Number(value.toFixed(6))
  for (const [name, figure] of Object.entries(COMPOSITIONS)) {
    const found = pair.invariance.find(({ construct }) => construct === name)
    compare('groups: compositions', name, rounded(found?.composition.value), figure)
    if (name === 'Satisfaction')
      compare('groups: mean of scores', name, rounded(found?.mean.value), MEAN_OF_SATISFACTION)
  }
  for (const [name, figure] of Object.entries(PATHS)) {
    const found = pair.paths.find(({ from, to }) => `${from}->${to}` === name)
    compare('groups: path differences', name, rounded(found?.difference), figure)
  }
}
