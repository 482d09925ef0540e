import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { F_SQUARED, R_SQUARED } from '../thresholds.ts'
import { type EffectSizeVariant, rSquaredWithout } from './r-squared-without.ts'

/** How much of each construct its predecessors explain, and what each of them adds. */
export interface ExplanatoryPower {
  /** Of the f² that the findings are about. */
  readonly variant: EffectSizeVariant
  readonly constructs: readonly {
    readonly construct: string
    readonly rSquared: number
    /** Absent where there are too few rows for it. */
    readonly rSquaredAdjusted?: number
  }[]
  readonly paths: readonly {
    readonly from: string
    readonly to: string
    /** Absent where it does not exist: see `rSquaredWithout` and `effectSize`. */
    readonly scoresFixed?: number
    readonly reestimated?: number
  }[]
  readonly findings: readonly Finding[]
}

/**
 * R² with its bands of .25, .50 and .75 (Hair et al. 2022) and Cohen's f² with .02, .15 and .35
 * (Cohen 1988), by both conventions: `scoresFixed` (default; cSEM) and `reestimated` (seminr). A verdict
 * is good in the upper band, acceptable in the two below it, poor under all.
 *
 * Example: R² of .68 is moderate: acceptable, having reached .50.
 */
export function explanatoryPower(
  fit: PlsFit,
  { variant = 'scoresFixed' }: { readonly variant?: EffectSizeVariant } = {},
): ExplanatoryPower {
  const constructs = fit.constructs.flatMap(({ name, rSquared, rSquaredAdjusted }) =>
    rSquared === undefined
      ? []
      : [
          {
            construct: name,
            rSquared,
            ...(rSquaredAdjusted !== undefined && { rSquaredAdjusted }),
          },
        ],
  )
  const paths = fit.paths.map(({ from, to }) => {
    const rSquared = constructs.find(({ construct }) => construct === to)?.rSquared ?? 0
    const sizeBy = (which: EffectSizeVariant) => {
      const without = rSquaredWithout(fit, from, to, which)
      return without === undefined ? undefined : effectSize(rSquared, without)
    }
    const scoresFixed = sizeBy('scoresFixed')
    const reestimated = sizeBy('reestimated')
    return {
      from,
      to,
      ...(scoresFixed !== undefined && { scoresFixed }),
      ...(reestimated !== undefined && { reestimated }),
    }
  })
  const { n } = fit
  return {
    variant,
    constructs,
    paths,
    findings: [
      ...constructs.map(
        ({ construct, rSquared }): Finding => ({
          code: 'explained-variance',
          ...band(rSquared, R_SQUARED.substantial, R_SQUARED.moderate, R_SQUARED.weak),
          about: [construct],
          value: rSquared,
          source: 'Hair et al. 2022',
          n,
        }),
      ),
      ...paths.flatMap((path): Finding[] => {
        const value = path[variant]
        if (value === undefined) return []
        return [
          {
            code: 'effect-size',
            ...band(value, F_SQUARED.large, F_SQUARED.medium, F_SQUARED.small),
            about: [path.from, path.to],
            value,
            source: 'Cohen 1988',
            n,
          },
        ]
      }),
    ],
  }
}

/** The limit is the highest that was reached, or the lowest where none was. */
function band(value: number, upper: number, middle: number, lower: number) {
  if (value >= upper) return { verdict: 'good', threshold: upper } as const
  if (value >= middle) return { verdict: 'acceptable', threshold: middle } as const
  return { verdict: value >= lower ? 'acceptable' : 'poor', threshold: lower } as const
}

/**
 * Cohen's f² (1988): what a predictor adds to the explained variance, relative to what stays
 * unexplained, (R²_with − R²_without) / (1 − R²_with). Undefined for an R² of 1 or more, as an
 * inadmissible consistent estimate can have.
 *
 * Example: R² of .5 with and .4 without the predictor give .2.
 */
export function effectSize(rSquaredWith: number, rSquaredWithout: number): number | undefined {
  return rSquaredWith < 1 ? (rSquaredWith - rSquaredWithout) / (1 - rSquaredWith) : undefined
}
