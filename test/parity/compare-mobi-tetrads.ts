import { confirmatoryTetrads, type PathModel, type Sample } from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

/** The method specification, §B.2 (B-4): covariances of PERQ1 to PERQ4, told to six decimals. */
const TETRADS = { 'PERQ1,PERQ2,PERQ3,PERQ4': 0.173537, 'PERQ1,PERQ3,PERQ4,PERQ2': 0.486108 }

export function compareMobiTetrads(
  reference: ReferenceModel,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  const model = modelOfReference(reference, {}, false)
  const { constructs } = confirmatoryTetrads(model, sampleFor(model), { resamples: 2, seed: 1 })
  const tetrads = constructs.flatMap(each => each.tetrads)
  for (const [label, figure] of Object.entries(TETRADS)) {
    const found = tetrads.find(({ indicators }) => indicators.join() === label)
    compare('tetrads', label, found && Number(found.value.toFixed(6)), figure)
  }
}
