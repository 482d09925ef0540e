import type { Finding } from '../finding.ts'
import { composite } from '../model/construct.ts'
import { pathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import { fitPls } from '../pls/fit-pls.ts'

/** Whether a composite of mode B says what one question on the whole says. */
export interface Redundancy {
  readonly construct: string
  /** The single question on the same thing as a whole. */
  readonly global: string
  /** Path coefficient from the composite to it: their multiple correlation. */
  readonly coefficient: number
  readonly findings: readonly Finding[]
}

/** Hair et al. (2022): at least half of the variance is shared. */
const MIN_REDUNDANCY = 0.7

/**
 * Redundancy analysis (Chin 1998): the convergent validity of a formative block is the path from its
 * mode B composite to a global question on the same construct, wanted are .70 and more.
 *
 * Throws `ModelError` where the data cannot carry it: constant or collinear indicators, fewer rows
 * than indicators.
 *
 * Example: two uncorrelated indicators that correlate .6 and .6 with the global question have
 * √(.36 + .36) = .8485.
 */
export function redundancy(
  moments: Moments,
  { construct, indicators, global }: RedundancyBlock,
): Redundancy {
  const model = pathModel({
    constructs: { block: composite(indicators, 'B'), whole: composite([global]) },
    paths: { block: ['whole'] },
  })
  const { paths, n } = fitPls(model, moments)
  const coefficient = Math.abs(paths[0].coefficient)
  return {
    construct,
    global,
    coefficient,
    findings: [
      {
        code: 'redundancy',
        verdict: coefficient >= MIN_REDUNDANCY ? 'good' : 'poor',
        about: [construct, global],
        value: coefficient,
        threshold: MIN_REDUNDANCY,
        source: 'Hair et al. 2022',
        n,
      },
    ],
  }
}

export interface RedundancyBlock {
  readonly construct: string
  readonly indicators: readonly string[]
  readonly global: string
}
