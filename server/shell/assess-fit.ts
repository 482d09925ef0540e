import {
  type Bootstrap,
  confirmatoryTetrads,
  exactFitTest,
  htmtBounds,
  type PlsFit,
  type Sample,
} from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { assessmentDocument } from './assessment-document.ts'

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
