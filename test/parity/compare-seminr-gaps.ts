import {
  answersOf,
  completeCases,
  fitPls,
  momentsOf,
  type PathModel,
  packedSample,
  type Sample,
} from '#analysis'
import type { comparisons } from './comparison.ts'
import { SEMINR, SEMINR_TOLERANCE } from './seminr-figures.ts'
import { SEMINR_MODEL } from './seminr-model.ts'

/** Five answers taken away: their columns' means in their place, or their rows left out. */
export function compareSeminrGaps(
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  const gappy = withGaps(sampleFor(SEMINR_MODEL))
  for (const treatment of ['mean', 'listwise'] as const) {
    const sample = treatment === 'mean' ? gappy : completeCases(gappy)
    const { paths, indicators } = fitPls(SEMINR_MODEL, momentsOf(sample))
    const theirs = SEMINR.missing[treatment]
    const quantity = `seminr: gaps, ${treatment}`
    for (const [path, coefficient] of Object.entries(theirs.paths)) {
      const found = paths.find(({ from, to }) => `${from}->${to}` === path)
      compare(quantity, path, found?.coefficient, coefficient, SEMINR_TOLERANCE)
    }
    for (const [indicator, weight] of Object.entries(theirs.weights)) {
      const found = indicators.find(({ name }) => name === indicator)
      compare(quantity, indicator, found?.outerWeight, weight, SEMINR_TOLERANCE)
    }
  }
}

function withGaps(sample: Sample): Sample {
  const answers = answersOf(sample)
  for (const { indicator, row } of SEMINR.missing.gaps)
    (answers[indicator] ?? [])[row - 1] = Number.NaN
  return packedSample({
    ...sample,
    columns: sample.indicators.map(name => answers[name] ?? new Float64Array(sample.n)),
  })
}
