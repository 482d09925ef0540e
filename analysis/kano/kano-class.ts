import { classifyPair } from './classify-pair.ts'
import type { ClassFit } from './fit-classes.ts'
import { type ByCategory, byCategory, KANO_CATEGORIES, type KanoCategory } from './kano-category.ts'
import type { KanoFeature } from './kano-feature.ts'
import { rankCategories, tallyWeights } from './kano-tally.ts'
import type { LatentClassSettings } from './latent-class-options.ts'
import { type Coefficient, satisfactionCoefficients } from './satisfaction-coefficients.ts'

/** One segment. */
export interface KanoClass {
  /** Of the respondents, 0 to 1. */
  readonly share: number
  readonly features: readonly ClassFeature[]
}

export interface ClassFeature {
  readonly feature: string
  /** Estimated shares of the categories in the class. */
  readonly shares: ByCategory<number>
  /** Most frequent among the members, each counted by his membership; absent where nobody answered. */
  readonly mode?: KanoCategory
  readonly better?: Coefficient
  readonly worse?: Coefficient
}

/**
 * Class k of a fit, feature by feature. `membership` is each respondent's in this class, undefined for
 * those who answered nothing; Better and Worse count a respondent by it.
 */
export function kanoClass(
  features: readonly KanoFeature[],
  { shares, categoryShares }: ClassFit,
  k: number,
  membership: readonly (number | undefined)[],
  settings: LatentClassSettings,
): KanoClass {
  return {
    share: shares[k],
    features: features.map((feature, j) => ({
      feature: feature.feature,
      shares: byCategory(
        category =>
          categoryShares[
            (k * features.length + j) * KANO_CATEGORIES.length + KANO_CATEGORIES.indexOf(category)
          ],
      ),
      ...amongMembers(feature, membership, settings),
    })),
  }
}

function amongMembers(
  { pairs }: KanoFeature,
  membership: readonly (number | undefined)[],
  { table, level }: LatentClassSettings,
): Pick<ClassFeature, 'mode' | 'better' | 'worse'> {
  const weights = byCategory((): number[] => [])
  pairs.forEach((pair, row) => {
    const category = classifyPair(pair, table)
    const share = membership[row]
    if (category !== undefined && share !== undefined)
      weights[category].push(share * (pair.caseWeight ?? 1))
  })
  const tally = tallyWeights(weights)
  const [mode] = rankCategories(tally)
  const coefficients = satisfactionCoefficients(tally, level)
  return {
    ...(tally.weights[mode] > 0 && { mode }),
    ...(coefficients && { better: coefficients.better, worse: coefficients.worse }),
  }
}
