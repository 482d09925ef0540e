import { GENERATOR } from '../resampling/sfc32.ts'
import { type ClassPatterns, classPatterns, UNANSWERED } from './class-patterns.ts'
import { randomShares } from './class-shares.ts'
import { type ClassFit, fitClasses } from './fit-classes.ts'
import { type KanoClass, kanoClass } from './kano-class.ts'
import { checkFeatures, type KanoFeature } from './kano-feature.ts'
import {
  type LatentClassOptions,
  type LatentClassSettings,
  latentClassSettings,
} from './latent-class-options.ts'

/** Above this relative entropy the classes are distinct enough to act by class. */
export const ENTROPY_WANTED = 0.6

/** Segments that see the features differently. */
export interface LatentClasses {
  /** The classes of the chosen solution, largest first. */
  readonly classes: readonly KanoClass[]
  /** Absent for a single class. */
  readonly entropy?: number
  /** More than one class, and distinct (entropy > .6). */
  readonly separated: boolean
  /** All numbers of classes tried. */
  readonly candidates: readonly ClassCandidate[]
  /** Of each respondent in each class, in the order of `classes`; empty where nothing was answered. */
  readonly memberships: readonly (readonly number[])[]
  readonly n: number
  readonly effectiveN: number
  readonly starts: number
  readonly seed: number
  readonly generator: string
}

export interface ClassCandidate {
  readonly classes: number
  readonly logLikelihood: number
  readonly parameters: number
  readonly bic: number
  readonly entropy?: number
  readonly iterations: number
  readonly converged: boolean
  /** Starts that arrived at the best objective: with only one a better one may exist. */
  readonly startsAtBest: number
}

/** All starts run until the relative rise is below this; the best alone goes on to the tolerance. */
const ROUGH = 1e-8

/** Starts this close (relative) are then at the same optimum. */
const SAME_OPTIMUM = 1e-5

/**
 * Latent classes over the features (Lazarsfeld & Henry 1968): EM with Dirichlet prior 1/6 from
 * seeded random starts, the best start of each number of classes, and the number of classes with the
 * smallest BIC = −2 ln L + p ln n (Schwarz 1978), p = K − 1 + K·Σⱼ(categories that occur − 1). Better
 * and Worse are recomputed in each class, a respondent counting by his membership, so their intervals
 * leave out the uncertainty of who belongs where. Case weights are scaled to sum to Kish's effective
 * size, which is n in BIC.
 *
 * Undefined where nobody answered. Throws `RangeError` for features with different respondents, a
 * respondent with several case weights, or invalid options.
 *
 * Example: 60 respondents (I, I, I) and 40 (M, M, M) are two classes, .6 and .4, entropy near 1.
 */
export function latentClasses(
  features: readonly KanoFeature[],
  options: LatentClassOptions,
): LatentClasses | undefined {
  const settings = latentClassSettings(options)
  checkFeatures(features)
  const patterns = classPatterns(features, settings.table)
  if (patterns.n === 0) return undefined
  const fits = Array.from({ length: settings.maximumClasses }, (_, k) =>
    bestFit(patterns, k + 1, settings),
  )
  const candidates = fits.map(({ fit, startsAtBest }): ClassCandidate => {
    const parameters = fit.classes - 1 + fit.classes * patterns.freeShares
    const entropy = relativeEntropy(fit.memberships, patterns.weights, fit.classes)
    return {
      classes: fit.classes,
      logLikelihood: fit.logLikelihood,
      parameters,
      bic: -2 * fit.logLikelihood + parameters * Math.log(patterns.effectiveN),
      ...(entropy !== undefined && { entropy }),
      iterations: fit.iterations,
      converged: fit.converged,
      startsAtBest,
    }
  })
  const chosen = candidates.reduce((best, each) => (each.bic < best.bic ? each : best))
  const { fit } = fits[chosen.classes - 1]
  const order = Array.from(fit.shares, (_, k) => k).sort((a, b) => fit.shares[b] - fit.shares[a])
  const memberships = Array.from(patterns.patternOf, pattern =>
    pattern === UNANSWERED ? [] : order.map(k => fit.memberships[pattern * fit.classes + k]),
  )
  return {
    classes: order.map((k, position) =>
      kanoClass(
        features,
        fit,
        k,
        memberships.map(row => row.at(position)),
        settings,
      ),
    ),
    ...(chosen.entropy !== undefined && { entropy: chosen.entropy }),
    separated: chosen.entropy !== undefined && chosen.entropy > ENTROPY_WANTED,
    candidates,
    memberships,
    n: patterns.n,
    effectiveN: patterns.effectiveN,
    starts: settings.starts,
    seed: settings.seed,
    generator: GENERATOR,
  }
}

function bestFit(
  patterns: ClassPatterns,
  classes: number,
  { starts, seed, maximumIterations, tolerance }: LatentClassSettings,
): { readonly fit: ClassFit; readonly startsAtBest: number } {
  // A single class has one optimum, which every start finds.
  const count = classes === 1 ? 1 : starts
  const fits = Array.from({ length: count }, (_, start) =>
    fitClasses(patterns, randomShares(classes, patterns.features, seed, start), {
      maximumIterations,
      tolerance: Math.max(tolerance, ROUGH),
    }),
  )
  const best = fits.reduce((first, each) => (each.objective > first.objective ? each : first))
  const near = SAME_OPTIMUM * (1 + Math.abs(best.objective))
  const refined = fitClasses(patterns, best, { maximumIterations, tolerance })
  return {
    fit: { ...refined, iterations: best.iterations + refined.iterations },
    startsAtBest: fits.filter(({ objective }) => best.objective - objective <= near).length,
  }
}

/**
 * How clearly respondents belong to one class, 1 − Σᵢ wᵢ Σₖ −pᵢₖ ln pᵢₖ / (Σw · ln K), from 0 (all members of
 * all classes alike) to 1 (each of one only) (Ramaswamy et al. 1993). `memberships` is n × K in row
 * order.
 *
 * Undefined for one class or no weight. Example: memberships (.9, .1) and (.2, .8) have .4045.
 */
export function relativeEntropy(
  memberships: ArrayLike<number>,
  weights: ArrayLike<number>,
  classes: number,
): number | undefined {
  let weight = 0
  let entropy = 0
  for (let i = 0; i < weights.length; i++) {
    weight += weights[i]
    for (let k = 0; k < classes; k++) {
      const membership = memberships[i * classes + k]
      if (membership > 0) entropy -= weights[i] * membership * Math.log(membership)
    }
  }
  return classes < 2 || weight === 0 ? undefined : 1 - entropy / (weight * Math.log(classes))
}
