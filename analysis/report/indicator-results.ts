import { satisfactionIndex } from '../indices/satisfaction-index.ts'
import type { PathModel } from '../model/path-model.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import type { Moments } from '../moments/moments.ts'
import { selectMoments } from '../moments/select-moments.ts'
import { emptyStandardised } from '../moments/standardised.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { IndicatorResult } from './index-report.ts'

/** What is known of each indicator, whether or not it could take part in the fit. */
export function indicatorResults(
  model: PathModel,
  moments: Moments,
  fit?: PlsFit,
): IndicatorResult[] {
  const members = Object.entries(model.constructs).flatMap(([construct, { indicators }]) =>
    indicators.map(id => ({ construct, id })),
  )
  const selected = selectMoments(
    moments,
    members.map(({ id }) => id),
  )
  const { n, asked, answered, scales } = selected
  const { distances, deviations } = emptyStandardised(members.length)
  completeByMean(n, selected, {
    distances,
    deviations,
    correlations: new Float64Array(members.length ** 2),
  })
  const shares = fit ? indexShares(fit) : new Map<string, number>()
  return members.map(({ construct, id }, i) => {
    const fitted = fit?.indicators.find(({ name }) => name === id)
    const indexWeight = shares.get(id)
    const put = asked?.[i] ?? n
    return {
      id,
      construct,
      scale: { min: scales[i].min, max: scales[i].max },
      ...(answered[i] > 0 && { mean: scales[i].min + distances[i] }),
      ...(answered[i] > 0 && n > 1 && { standardDeviation: deviations[i] }),
      ...(put < n && { asked: put }),
      answered: answered[i],
      missingShare: put === 0 ? 0 : 1 - answered[i] / put,
      ...(fitted && { outerWeight: fitted.outerWeight, loading: fitted.loading }),
      ...(indexWeight !== undefined && { indexWeight }),
    }
  })
}

function indexShares(fit: PlsFit): Map<string, number> {
  return new Map(
    fit.constructs
      .map(({ name }) => satisfactionIndex(fit, name))
      .filter(({ value }) => value !== undefined)
      .flatMap(({ weights }) => weights.map(({ indicator, share }) => [indicator, share] as const)),
  )
}
