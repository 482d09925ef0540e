import {
  type BootstrapOptions,
  bootstrapRange,
  mediation,
  type PathModel,
  type Sample,
} from '#analysis'

/** The specific indirect effects of every pair of constructs that a route of arrows joins. */
export function mediationsOf(model: PathModel, sample: Sample, options: BootstrapOptions) {
  const resamples = 'draws' in options ? options.draws.length : options.resamples
  const draws = bootstrapRange(model, sample, options, 0, resamples)
  return mediation(model, [draws], options.level).map(({ direct, ...rest }) => ({
    ...rest,
    direct: direct ?? null,
  }))
}
