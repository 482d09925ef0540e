import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import type { CovarianceFit } from '../covariance/covariance-fit.ts'
import type { Finding } from '../finding.ts'
import { normalQuantile } from '../math/normal-quantile.ts'
import type { PlsFit } from '../pls/pls-fit.ts'

/** Whether what a reader concludes of each path depends on the method of estimation. */
export interface MethodComparison<Name extends string = string> {
  /** Of the intervals. */
  readonly level: number
  readonly paths: readonly ComparedPath<Name>[]
  /** Why the covariance-based fit carries no conclusion; empty where it does. */
  readonly findings: readonly Finding[]
}

export interface ComparedPath<Name extends string = string> {
  readonly from: Name
  readonly to: Name
  readonly pls: ComparedCoefficient
  readonly covariance: ComparedCoefficient
  /**
   * 'same': both methods conclude the same, be it no clear effect. 'opposite': both find a clear
   * effect, of opposite signs. 'only-pls', 'only-covariance': only one finds a clear effect.
   * 'undetermined': a method does not allow a conclusion.
   */
  readonly verdict: 'same' | 'opposite' | 'only-pls' | 'only-covariance' | 'undetermined'
}

export interface ComparedCoefficient {
  /** Standardised; absent where the fit has none. */
  readonly coefficient?: number
  readonly interval?: readonly [number, number]
  /** Clear where the interval excludes 0. */
  readonly conclusion: 'positive' | 'negative' | 'no-clear-effect' | 'undetermined'
}

/**
 * The standardised path coefficients of both methods side by side. For PLS the interval is the
 * bootstrap's, at whose level the covariance-based estimate has its normal interval (delta method);
 * without a bootstrap PLS allows no conclusion. A covariance-based fit with an inadmissible finding
 * allows none either, whatever its standard errors, and neither does a fit that did not converge.
 *
 * PLS paths of composites are usually smaller than those between common factors, which are free of
 * measurement error, so it is conclusions that are compared, not sizes.
 *
 * Throws `RangeError` where one of the fits lacks a path of the other.
 *
 * Example: PLS .18 (.09 to .29) beside .15 with standard error .11 (−.07 to .37) is 'only-pls'.
 */
export function methodComparison<Name extends string>(
  pls: PlsFit<Name>,
  covariance: CovarianceFit<Name>,
  bootstrap?: Bootstrap<Name>,
): MethodComparison<Name> {
  const level = bootstrap?.level ?? 0.95
  const findings = covariance.findings.filter(({ verdict }) => verdict === 'inadmissible')
  const reach = normalQuantile((1 + level) / 2)
  if (covariance.paths.length !== pls.paths.length)
    throw new RangeError(`${covariance.paths.length} paths beside ${pls.paths.length} of PLS`)
  return {
    level,
    findings,
    paths: pls.paths.map(({ from, to, coefficient }) => {
      const spread = pathOf(bootstrap?.paths, from, to)
      const { standardised, standardisedError } = pathOf(covariance.paths, from, to) ?? {}
      const hasInterval = standardised !== undefined && standardisedError !== undefined
      const compared = {
        pls: compare(coefficient, spread?.interval, pls.converged),
        covariance: compare(
          standardised,
          hasInterval
            ? [standardised - reach * standardisedError, standardised + reach * standardisedError]
            : undefined,
          findings.length === 0,
        ),
      }
      return { from, to, ...compared, verdict: verdict(compared) }
    }),
  }
}

function pathOf<Path extends { readonly from: string; readonly to: string }>(
  paths: readonly Path[] | undefined,
  from: string,
  to: string,
): Path | undefined {
  const path = paths?.find(entry => entry.from === from && entry.to === to)
  if (paths && !path) throw new RangeError(`no path ${from}→${to}`)
  return path
}

function compare(
  coefficient: number | undefined,
  interval: readonly [number, number] | undefined,
  isSound: boolean,
): ComparedCoefficient {
  return {
    ...(coefficient !== undefined && { coefficient }),
    ...(interval && { interval }),
    conclusion: interval && isSound ? concluded(interval) : 'undetermined',
  }
}

function concluded([low, high]: readonly [number, number]): ComparedCoefficient['conclusion'] {
  if (low > 0) return 'positive'
  return high < 0 ? 'negative' : 'no-clear-effect'
}

function verdict({
  pls: { conclusion: ours },
  covariance: { conclusion: theirs },
}: Pick<ComparedPath, 'pls' | 'covariance'>): ComparedPath['verdict'] {
  if (ours === 'undetermined' || theirs === 'undetermined') return 'undetermined'
  if (ours === theirs) return 'same'
  if (theirs === 'no-clear-effect') return 'only-pls'
  return ours === 'no-clear-effect' ? 'only-covariance' : 'opposite'
}
