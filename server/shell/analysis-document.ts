import {
  assess,
  type Bootstrap,
  bootstrapFindings,
  type Finding,
  findingText,
  type Moments,
  type PathModel,
  type PlsFit,
  sampleFindings,
  satisfactionIndex,
  type Uncertain,
} from '#analysis'

/** A finding with its English words. */
export const findingWithText = (finding: Finding) => ({
  ...finding,
  text: findingText(finding, 'en'),
})

/** What `analyze` prints. A statistic that does not exist is null. The names stay as they are. */
export function analysisDocument(
  model: PathModel,
  moments: Moments,
  fit: PlsFit,
  bootstrap?: Bootstrap,
  interval: 'percentile' | 'bca' = 'percentile',
) {
  const assessment = assess(fit)
  const indices = fit.constructs.map(({ name }) => satisfactionIndex(fit, name))
  const findings = [
    ...sampleFindings(model, moments, []),
    ...assessment.findings,
    ...indices.flatMap(index => index.findings),
    ...(bootstrap ? bootstrapFindings(bootstrap) : []),
  ]
  return {
    n: fit.n,
    iterations: fit.iterations,
    converged: fit.converged,
    indicators: Object.fromEntries(
      fit.indicators.map(indicator => [
        indicator.name,
        {
          construct: indicator.construct,
          outerWeight: indicator.outerWeight,
          loading: indicator.loading,
          mean: indicator.mean,
          standardDeviation: indicator.standardDeviation,
          missing: fit.n - indicator.answered,
        },
      ]),
    ),
    constructs: Object.fromEntries(
      fit.constructs.map(({ name, rSquared, rSquaredAdjusted }, j) => {
        const assessed = assessment.constructs[j]
        const { value } = indices[j]
        const spread =
          value === undefined
            ? undefined
            : bootstrap?.indices.find(({ construct }) => construct === name)
        return [
          name,
          {
            index: value ?? null,
            rSquared: rSquared ?? null,
            rSquaredAdjusted: rSquaredAdjusted ?? null,
            alpha: assessed.alpha,
            rhoA: assessed.rhoA ?? null,
            rhoC: assessed.rhoC,
            ave: assessed.ave,
            indexStandardError: spread?.standardError ?? null,
            indexInterval: intervalOf(spread, interval),
          },
        ]
      }),
    ),
    paths: fit.paths.map(({ from, to, coefficient, totalEffect }) => {
      const spread = bootstrap?.paths.find(path => path.from === from && path.to === to)
      return {
        from,
        to,
        coefficient,
        totalEffect,
        standardError: spread?.standardError ?? null,
        interval: intervalOf(spread, interval),
        p: spread?.p ?? null,
      }
    }),
    findings: findings.map(findingWithText),
  }
}

function intervalOf(spread: Uncertain | undefined, kind: 'percentile' | 'bca') {
  if (!spread) return null
  if (kind === 'percentile') return spread.interval
  return spread.bca && 'interval' in spread.bca ? spread.bca.interval : null
}
