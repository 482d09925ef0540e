import type { Finding } from '../finding.ts'
import { layoutOf } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { type ConstructPair, constructPairs, type DistinctConstruct } from './construct-pairs.ts'
import {
  crossLoadingFindings,
  fornellLarckerFindings,
  htmtFindings,
} from './discriminant-findings.ts'
import { type HtmtConvention, htmt } from './htmt.ts'
import type { HtmtBounds } from './htmt-bounds.ts'
import { htmt2 } from './htmt2.ts'
import { averageVarianceExtracted } from './reliability.ts'

/** Whether the constructs measure different things. */
export interface DiscriminantValidity {
  readonly convention: HtmtConvention
  readonly pairs: readonly ConstructPair[]
  readonly constructs: readonly DistinctConstruct[]
  readonly findings: readonly Finding[]
}

/**
 * HTMT and HTMT2 of every two constructs (Henseler, Ringle & Sarstedt 2015; Roemer, Schuberth &
 * Henseler 2021), Fornell & Larcker's comparison (1981) and cross-loadings, each with its verdict.
 *
 * - HTMT below .85 is good, below .90 acceptable (for constructs that are close by meaning); with
 *   `bounds` of `htmtBounds` the bound is graded beside it. Models of satisfaction often violate it.
 * - Fornell–Larcker and cross-loadings are the older, weaker criteria; the former is graded for
 *   blocks in mode A with two or more indicators, because a composite of mode B has no AVE to speak of.
 *
 * Throws `RangeError` for bounds that were made by the other convention or for another model.
 *
 * Example: √AVE of .83 and a largest correlation of .77 pass, by Fornell and Larcker.
 */
export function discriminantValidity(
  fit: PlsFit,
  {
    convention = 'absolute',
    bounds,
  }: { readonly convention?: HtmtConvention; readonly bounds?: HtmtBounds } = {},
): DiscriminantValidity {
  if (bounds && bounds.convention !== convention)
    throw new RangeError(`the bounds were made with ${bounds.convention} correlations`)
  const layout = layoutOf(fit.model)
  const correlations = fit.indicatorCorrelations.values
  const between = fit.constructCorrelations.values
  const count = layout.constructs.length
  const pairs = constructPairs(layout).map(({ first, second, i, j }, k): ConstructPair => {
    const plain = htmt(correlations, layout, i, j, convention)
    const geometric = htmt2(correlations, layout, i, j)
    const bound = bounds?.pairs[k]
    if (bounds && !(bound?.first === first && bound.second === second))
      throw new RangeError(`the bounds have no pair ${first}, ${second}`)
    return {
      first,
      second,
      ...(plain !== undefined && { htmt: plain }),
      ...(bound?.htmt !== undefined && { htmtUpperBound: bound.htmt }),
      ...(geometric !== undefined && { htmt2: geometric }),
      ...(bound?.htmt2 !== undefined && { htmt2UpperBound: bound.htmt2 }),
      correlation: between[i * count + j],
    }
  })
  const constructs = layout.constructs.map((construct, j) => distinct(fit, construct, j))
  return {
    convention,
    pairs,
    constructs,
    findings: [
      ...htmtFindings(pairs, fit.n),
      ...fornellLarckerFindings(constructs, fit),
      ...crossLoadingFindings(fit),
    ],
  }
}

function distinct(fit: PlsFit, construct: string, j: number): DistinctConstruct {
  const { rows, values } = fit.constructCorrelations
  const loadings = fit.indicators.filter(own => own.construct === construct)
  const others = rows.flatMap((name, i) =>
    i === j ? [] : [{ name, size: Math.abs(values[i * rows.length + j]) }],
  )
  const closest = others.reduce((most, other) => (other.size > most.size ? other : most))
  return {
    construct,
    rootAve: Math.sqrt(averageVarianceExtracted(loadings.map(({ loading }) => loading))),
    largestCorrelation: closest.size,
    closest: closest.name,
  }
}
