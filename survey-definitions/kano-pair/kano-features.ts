import type { KanoFeature } from '#analysis/kano/kano-feature.ts'
import { IMPORTANCE_SCALE, isKanoAnswer, type KanoPair } from '#analysis/kano/kano-pair.ts'
import type { Answers } from '../answered-value.ts'
import type { BoundFeature } from './kano-pairs-of.ts'

/**
 * What the analysis' `kanoReport` takes, from answered questionnaires in their order. What is no
 * answer is left out, and with half a pair the pair counts as incomplete.
 *
 * Example: {app: {functional: 1, dysfunctional: 5}} gives the pair {functional: 1, dysfunctional: 5}.
 */
export function kanoFeatures(
  features: readonly BoundFeature[],
  respondents: readonly Answers[],
  caseWeights?: ArrayLike<number>,
): KanoFeature[] {
  return features.map(({ feature, question, asksImportance }) => ({
    feature,
    pairs: respondents.map((answers, index) => {
      const pair = pairIn(Object.hasOwn(answers, question) ? answers[question] : undefined)
      const { importance, ...halves } = pair
      return {
        ...halves,
        ...(asksImportance && importance !== undefined ? { importance } : {}),
        ...(caseWeights ? { caseWeight: caseWeights[index] } : {}),
      }
    }),
  }))
}

function pairIn(answer: unknown): KanoPair {
  if (typeof answer !== 'object' || answer === null) return {}
  const { functional, dysfunctional, importance }: Readonly<Record<string, unknown>> = { ...answer }
  return {
    ...(isKanoAnswer(functional) ? { functional } : {}),
    ...(isKanoAnswer(dysfunctional) ? { dysfunctional } : {}),
    ...(isImportance(importance) ? { importance } : {}),
  }
}

function isImportance(answer: unknown): answer is number {
  const { min, max } = IMPORTANCE_SCALE
  return typeof answer === 'number' && answer >= min && answer <= max
}
