import {
  answersOf,
  type BootstrapOptions,
  bootstrapRange,
  type Moderator,
  mediation,
  moderationRange,
  necessaryCondition,
  type PathModel,
  type PlsFit,
  respondentScores,
  type Sample,
  summariseModeration,
} from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { ShellError } from './shell-error.ts'

/** The specific indirect effects of every pair of constructs that a route of arrows joins. */
export function mediationsOf(model: PathModel, sample: Sample, options: BootstrapOptions) {
  const resamples = 'draws' in options ? options.draws.length : options.resamples
  const draws = bootstrapRange(model, sample, options, 0, resamples)
  return mediation(model, [draws], options.level).map(({ direct, ...rest }) => ({
    ...rest,
    direct: direct ?? null,
  }))
}

const RESAMPLES = 1000

/** What `--moderation` adds; null where the resamples have no solution. */
export function moderationAnswers(
  model: PathModel,
  sample: Sample,
  { innerWeights, consistent, resamples = RESAMPLES, seed }: AnalyzeArguments,
  moderator: Moderator,
) {
  const options = { innerWeights, consistent, resamples, seed }
  try {
    const draws = moderationRange(model, sample, moderator, options, 0, resamples)
    return summariseModeration(moderator, [draws]) ?? null
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(`--moderation: ${error.message}`)
    throw error
  }
}

/** What `--necessary` adds: for each direct driver of the target, whether a high target asks for it. */
export function necessityAnswers(
  fit: PlsFit,
  sample: Sample,
  { seed }: Pick<AnalyzeArguments, 'seed'>,
  target: string,
) {
  const drivers = fit.paths.flatMap(({ from, to }) => (to === target ? [from] : []))
  if (drivers.length === 0)
    throw new ShellError(`--necessary: no path of the model leads to "${target}"`)
  const answers = answersOf(sample)
  try {
    const outcome = respondentScores(fit, answers, target)
    return drivers.map(driver => {
      const condition = necessaryCondition(respondentScores(fit, answers, driver), outcome, {
        seed,
      })
      return { driver, target, ...condition, effect: condition.effect ?? null }
    })
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(`--necessary: ${error.message}`)
    throw error
  }
}
