import {
  type CovarianceEstimate,
  type CovarianceFit,
  commonFactor,
  fitCovariance,
  momentsOf,
  type PathModel,
  pathModel,
  type Sample,
} from '#analysis'
import type { comparisons } from './comparison.ts'

/** `figures/lavaan.json`. */
export interface ReferenceCovariances {
  readonly mobiCore: { readonly sem: ReferenceCovariance }
  readonly mobi: { readonly cfa: ReferenceCovariance; readonly sem: ReferenceCovariance }
}

interface ReferenceCovariance {
  readonly syntax: string
  readonly fit: Readonly<Record<string, number>>
  readonly parameters: readonly ReferenceParameter[]
  readonly R2: Readonly<Record<string, number>>
}

interface ReferenceParameter {
  readonly lhs: string
  readonly op: '=~' | '~' | '~~'
  readonly rhs: string
  readonly est: number
  /** 0 where fixed. */
  readonly se: number
  readonly 'std.all': number
}

/** Both sides are iterated. */
const TOLERANCE = 1e-6

/**
 * lavaan's maximum-likelihood fits against ours: parameters with unit variances, standardised ones
 * under both identifications, fit indices. The whole ECSI model is barely identified on these data
 * and lavaan stopped short of its optimum: there ours must lie no higher, and warn.
 */
export function compareCovariances(
  { mobiCore, mobi }: ReferenceCovariances,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  const check = (quantity: string, label: string, ours: number | undefined, theirs: number) =>
    compare(`maximum likelihood: ${quantity}`, label, ours, theirs, TOLERANCE)
  const ecsi = modelOf(mobi.sem.syntax)
  const cases = [
    ['core', modelOf(mobiCore.sem.syntax), mobiCore.sem, 'paths'],
    ['CFA', ecsi, mobi.cfa, 'correlations'],
  ] as const
  for (const [name, model, reference, structure] of cases) {
    const moments = momentsOf(sampleFor(model))
    for (const identification of ['unitVariance', 'marker'] as const) {
      const fit = fitCovariance(model, moments, { structure, identification })
      for (const parameter of reference.parameters) {
        const { lhs, op, rhs, est, se } = parameter
        const label = `${name} ${identification} ${lhs} ${op} ${rhs}`
        const ours = estimateOf(fit, parameter)
        check('standardised', label, ours?.standardised, parameter['std.all'])
        if (identification === 'marker') continue
        check('estimates', label, ours?.estimate, est)
        check('standard errors', label, ours?.standardError ?? 0, se)
      }
      for (const { construct, value } of fit.rSquared)
        check('R²', `${name} ${construct}`, value, reference.R2[construct])
      compareIndices(name, fit, reference.fit, check)
    }
  }
  const whole = fitCovariance(ecsi, momentsOf(sampleFor(ecsi)))
  const { chisq, df, 'baseline.chisq': baseline } = mobi.sem.fit
  const { chiSquare } = whole.fit
  check('whole ECSI, degrees of freedom', '', chiSquare.df, df)
  check('whole ECSI, baseline χ²', '', whole.fit.baseline.statistic, baseline)
  check('whole ECSI, χ² above lavaan’s', '', Math.max(0, chiSquare.statistic - chisq), 0)
  const warnings = whole.findings.filter(({ code }) => code === 'weakly-identified')
  check('whole ECSI, warnings', '', warnings.length, 1)
}

function compareIndices(
  name: string,
  { fit }: CovarianceFit,
  reference: Readonly<Record<string, number>>,
  check: (quantity: string, label: string, ours: number | undefined, theirs: number) => void,
): void {
  const ours: Readonly<Record<string, number | undefined>> = {
    npar: fit.parameters,
    // lavaan's is half of F.
    fmin: fit.discrepancy / 2,
    chisq: fit.chiSquare.statistic,
    df: fit.chiSquare.df,
    pvalue: fit.chiSquare.p,
    'baseline.chisq': fit.baseline.statistic,
    'baseline.df': fit.baseline.df,
    cfi: fit.cfi,
    tli: fit.tli,
    rmsea: fit.rmsea?.value,
    'rmsea.ci.lower': fit.rmsea?.interval[0],
    'rmsea.ci.upper': fit.rmsea?.interval[1],
    srmr: fit.srmr,
    aic: fit.aic,
    bic: fit.bic,
    logl: fit.logLikelihood,
  }
  for (const [index, value] of Object.entries(ours))
    check('fit indices', `${name} ${index}`, value, reference[index])
}

function estimateOf(
  { loadings, paths, covariances, errors }: CovarianceFit,
  { lhs, op, rhs }: ReferenceParameter,
): CovarianceEstimate | undefined {
  if (op === '=~') return loadings.find(l => l.construct === lhs && l.indicator === rhs)
  if (op === '~') return paths.find(({ from, to }) => from === rhs && to === lhs)
  const error = errors.find(({ indicator }) => indicator === lhs && indicator === rhs)
  return error ?? covariances.find(({ between }) => isPair(between, lhs, rhs))
}

const isPair = ([a, b]: readonly [string, string], one: string, other: string) =>
  (a === one && b === other) || (a === other && b === one)

/** The model that lavaan's syntax writes: "Value =~ PERV1+PERV2", "Value ~ Quality". */
function modelOf(syntax: string): PathModel {
  const constructs = [...syntax.matchAll(/^(\w+) =~ (.+)$/gm)].map(
    ([, name, indicators]) => [name, commonFactor(indicators.split('+'))] as const,
  )
  const paths: Record<string, string[]> = {}
  for (const [, to, from] of syntax.matchAll(/^(\w+) ~ (\w+)$/gm))
    paths[from] = [...(paths[from] ?? []), to]
  return pathModel({ constructs: Object.fromEntries(constructs), paths })
}
