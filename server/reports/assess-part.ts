import {
  type AssessmentDraws,
  type ExactFitTest,
  exactFitTest,
  type HtmtBounds,
  htmtBounds,
  type PathModel,
  type Prediction,
  predictOutOfSample,
  type Sample,
} from '#analysis'
import type { RunInput } from './run-input.ts'

/** A part of an assessment that one thread takes, with its cost in draws of the bootstrap. */
export const ASSESSED_PARTS = {
  htmtBounds: 800,
  saturatedFit: 3500,
  estimatedFit: 3500,
  prediction: 3000,
} as const

export type AssessedPart = keyof typeof ASSESSED_PARTS

/** What a thread found; a part that does not exist for these answers is absent. */
export type PartResult =
  | { readonly part: 'htmtBounds'; readonly result: HtmtBounds }
  | { readonly part: 'saturatedFit' | 'estimatedFit'; readonly result?: ExactFitTest }
  | { readonly part: 'prediction'; readonly result?: Prediction }

/** One-sided bounds are settled with fewer draws than intervals. */
const MAX_BOUND_DRAWS = 1000

/** Dijkstra & Henseler 2015. */
const EXACT_FIT_DRAWS = 499

/** As many as there are folds. */
const MIN_PREDICTED = 10

/**
 * Makes one part from the rows. The test of fit is made where the estimate completes its gaps by the
 * mean or has none, for it draws from the rows themselves.
 */
export function assessPart(
  part: AssessedPart,
  model: PathModel,
  sample: Sample,
  { options, resamples, seed }: RunInput,
): PartResult {
  const { innerWeights, consistent, missing } = options
  const drawsFromRows = missing === 'mean' || missing === 'listwise'
  const fitOf = (of: 'saturated' | 'estimated') =>
    drawsFromRows
      ? exactFitTest(model, sample, {
          ...{ innerWeights, consistent, of, seed },
          resamples: Math.min(resamples, EXACT_FIT_DRAWS),
        })
      : undefined
  switch (part) {
    case 'htmtBounds':
      return {
        part,
        result: htmtBounds(model, sample, {
          resamples: Math.min(resamples, MAX_BOUND_DRAWS),
          seed,
        }),
      }
    case 'saturatedFit':
      return { part, result: fitOf('saturated') }
    case 'estimatedFit':
      return { part, result: fitOf('estimated') }
    case 'prediction':
      return {
        part,
        result:
          sample.n < MIN_PREDICTED
            ? undefined
            : predictOutOfSample(model, sample, { innerWeights, seed }),
      }
  }
}

/** The parts of all threads together. */
export function drawsOfParts(
  parts: readonly PartResult[],
): Pick<AssessmentDraws, 'htmtBounds' | 'exactFits' | 'prediction'> {
  const bounds = parts.flatMap(found => (found.part === 'htmtBounds' ? [found.result] : []))
  const predictions = parts.flatMap(found => (found.part === 'prediction' ? [found.result] : []))
  const fitOf = (wanted: 'saturatedFit' | 'estimatedFit') =>
    parts.flatMap(found => (found.part === wanted ? (found.result ?? []) : []))
  return {
    ...(bounds[0] && { htmtBounds: bounds[0] }),
    exactFits: [...fitOf('saturatedFit'), ...fitOf('estimatedFit')],
    ...(predictions[0] && { prediction: predictions[0] }),
  }
}
