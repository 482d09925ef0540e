import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { randomStream } from './random-stream.ts'

/** How far the company has come, in standard deviations of its customers' opinions. */
export interface CompanyState {
  readonly quality: number
  readonly satisfaction: number
}

export type SimulatedAnswers = Readonly<Record<string, number | typeof DONT_KNOW>>

type Construct =
  | 'image'
  | 'expectations'
  | 'quality'
  | 'value'
  | 'satisfaction'
  | 'complaints'
  | 'loyalty'

/** What the questions ask about: mean and deviation on 1–10, loading, share of "don't know". */
const QUESTIONS: Readonly<Record<string, readonly [Construct, number, number, number, number]>> = {
  overallSatisfaction: ['satisfaction', 7.6, 1.5, 0.88, 0],
  expectationsMet: ['satisfaction', 6.9, 1.7, 0.8, 0.01],
  closenessToIdeal: ['satisfaction', 7.0, 1.7, 0.85, 0.01],
  trustworthy: ['image', 7.8, 1.5, 0.78, 0.01],
  established: ['image', 8.1, 1.6, 0.65, 0.02],
  sociallyResponsible: ['image', 6.5, 2.0, 0.6, 0.08],
  caring: ['image', 7.0, 1.8, 0.78, 0.01],
  innovative: ['image', 7.6, 1.7, 0.7, 0.03],
  expectedQuality: ['expectations', 7.6, 1.4, 0.75, 0.01],
  expectedFit: ['expectations', 7.4, 1.6, 0.7, 0.01],
  expectedReliability: ['expectations', 7.0, 1.8, 0.62, 0.02],
  perceivedQuality: ['quality', 7.8, 1.4, 0.82, 0],
  technicalQuality: ['quality', 7.3, 1.8, 0.68, 0.01],
  customerService: ['quality', 7.2, 1.8, 0.76, 0.04],
  serviceQuality: ['quality', 7.5, 1.5, 0.76, 0.02],
  range: ['quality', 7.7, 1.5, 0.7, 0.03],
  reliability: ['quality', 7.6, 1.6, 0.8, 0.01],
  clarity: ['quality', 7.0, 1.8, 0.74, 0.02],
  priceGivenQuality: ['value', 6.2, 1.9, 0.86, 0.01],
  qualityGivenPrice: ['value', 6.9, 1.7, 0.9, 0.01],
  complaintHandling: ['complaints', 6.6, 2.1, 0.92, 0.06],
  repurchase: ['loyalty', 7.6, 2.0, 0.84, 0.01],
  priceLoyalty: ['loyalty', 4.9, 2.6, 0.35, 0.05],
  recommendation: ['loyalty', 7.5, 1.9, 0.9, 0.01],
}

/**
 * Answers of invented customers to the ECSI questionnaire. Opinions follow the paths of the model,
 * with what no path explains; each question sees its construct with an error of its own, and the
 * answer is the nearest point of its scale. The same seed gives the same answers.
 */
export function simulateCustomers(
  count: number,
  seed: number,
  state: CompanyState,
): SimulatedAnswers[] {
  const { uniform, normal } = randomStream(seed)
  return Array.from({ length: count }, () => {
    const opinions = opinionsOf(normal, state)
    return Object.fromEntries(
      Object.entries(QUESTIONS).map(
        ([question, [construct, mean, deviation, loading, dontKnow]]) => {
          const error = Math.sqrt(1 - loading ** 2) * normal()
          const seen = mean + deviation * (loading * opinions[construct] + error)
          const answer = Math.min(10, Math.max(1, Math.round(seen)))
          return [question, uniform() < dontKnow ? DONT_KNOW : answer]
        },
      ),
    )
  })
}

/** One customer's opinions, standardised where the company has not moved. */
function opinionsOf(normal: () => number, state: CompanyState): Record<Construct, number> {
  const rest = (explained: number) => Math.sqrt(1 - explained) * normal()
  const image = normal()
  const expectations = 0.55 * image + rest(0.3)
  const quality = 0.6 * expectations + rest(0.36) + state.quality
  const value = 0.1 * expectations + 0.55 * quality + rest(0.38)
  const satisfaction =
    0.2 * image +
    0.05 * expectations +
    0.48 * quality +
    0.22 * value +
    rest(0.68) +
    state.satisfaction
  const complaints = 0.55 * satisfaction + rest(0.3)
  const loyalty = 0.2 * image + 0.5 * satisfaction + 0.08 * complaints + rest(0.48)
  return { image, expectations, quality, value, satisfaction, complaints, loyalty }
}
