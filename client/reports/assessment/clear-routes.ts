import type { Mediation } from '#analysis'

/** The routes along which an effect clearly travels, the strongest first. */
export function clearRoutes(mediation: readonly Mediation[]): Mediation['routes'][number][] {
  return mediation
    .flatMap(({ routes }) => routes)
    .filter(({ effect: { interval } }) => interval[0] > 0 || interval[1] < 0)
    .toSorted((one, other) => Math.abs(other.effect.estimate) - Math.abs(one.effect.estimate))
}
