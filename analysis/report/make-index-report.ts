import { assess } from '../assessment/assess.ts'
import { bootstrapFindings } from '../bootstrap/bootstrap-findings.ts'
import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import {
  type ChosenIntervals,
  chosenIntervals,
  type IntervalMethod,
} from '../bootstrap/chosen-intervals.ts'
import type { Finding } from '../finding.ts'
import { satisfactionIndex } from '../indices/satisfaction-index.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { populationFindings } from './asked-part.ts'
import { assessmentResults } from './assessment-results.ts'
import { constructResults } from './construct-results.ts'
import { driverPoints, effectResults, pathResults } from './effect-results.ts'
import { ENGINE } from './engine.ts'
import { estimablePart } from './estimable-part.ts'
import { estimateOrReason } from './estimate-or-reason.ts'
import type { IndexReport, Population, ReportOptions, Uncertainty } from './index-report.ts'
import { indicatorResults } from './indicator-results.ts'
import type { AssessmentDraws } from './model-assessment.ts'
import { sampleFindings, sparseFindings } from './sample-findings.ts'

export interface IndexReportInput extends Partial<ReportOptions> {
  /** The construct whose index is the headline. */
  readonly focus: string
  /** How many of the rows broke off but are counted in. @default 0 */
  readonly partials?: number
  /** How many respondents are not among the rows because they answered too little. @default 0 */
  readonly sparseRows?: number
  /** Whom the rows are, where not everybody was asked about everything: see `askedPart`. */
  readonly population?: Population
  /** What a reader must know of the moments, from the treatment of gaps. @default [] */
  readonly completion?: readonly Finding[]
}

/**
 * Everything that a reader needs of one sample's structural model, from its moments alone, so that a
 * live page costs the same whatever n. Intervals come from the bootstrap, where one has run.
 *
 * It never refuses data: what cannot be estimated (no variance yet, collinear predecessors) is
 * left out of the structural part and reported as a finding, and its index is the one by equal weights.
 *
 * Throws `ModelError` for an unsound model, `RangeError` for a focus that is not a construct, for
 * moments that lack an indicator, and for a bootstrap made with other options.
 *
 * With a choice of intervals the report has an assessment: what follows from the fit at once, and what
 * `drawn` holds of the last run. Without one it is a report of the first edition, whose stored runs
 * must come out again to the byte.
 */
export function indexReport(
  model: PathModel,
  moments: Moments,
  input: IndexReportInput,
  resampled?: Bootstrap,
  drawn?: AssessmentDraws,
): IndexReport {
  const { innerWeights = 'path', missing = 'mean', consistent = false, interval, sparse } = input
  const { population, among } = input
  const { focus, partials = 0, includePartials = partials > 0, sparseRows = 0 } = input
  const chosen = resampled && chosenIntervals(resampled, interval ?? 'percentile')
  const bootstrap = chosen?.bootstrap
  if (!layoutOf(model).constructs.includes(focus)) throw new RangeError(`no construct ${focus}`)
  if (bootstrap) checkSettings(bootstrap, innerWeights, consistent)
  const part = estimablePart(model, moments)
  const { fit, findings } = part.model
    ? estimateOrReason(part.model, moments, { innerWeights, consistent })
    : { findings: [] }
  const assessment = fit && assess(fit)
  return {
    engine: ENGINE,
    n: moments.n,
    partials,
    ...(sparse === 'leftOut' && { sparse: sparseRows }),
    ...(population && { population }),
    focus,
    options: {
      innerWeights,
      missing,
      consistent,
      includePartials,
      ...(interval && { interval }),
      ...(sparse && { sparse }),
      ...(among !== undefined && { among }),
    },
    iterations: fit?.iterations ?? 0,
    converged: fit?.converged ?? false,
    constructs: constructResults(model, moments, fit, assessment, bootstrap),
    indicators: indicatorResults(model, moments, fit),
    paths: fit ? pathResults(fit, bootstrap) : [],
    effects: fit ? effectResults(fit, bootstrap) : [],
    drivers: fit ? driversOf(fit, focus, bootstrap) : [],
    ...(fit && interval && { assessment: assessmentResults(fit, bootstrap, drawn) }),
    findings: [
      ...(population ? populationFindings(population, moments.n) : []),
      ...sampleFindings(model, moments, part.left),
      ...sparseFindings(sparseRows, moments.n),
      ...(input.completion ?? []),
      ...findings,
      ...equalWeights(model, moments, fit),
      ...(assessment?.findings ?? []),
      ...(fit?.constructs.flatMap(({ name }) => satisfactionIndex(fit, name).findings) ?? []),
      ...(bootstrap ? bootstrapFindings(bootstrap) : []),
    ],
    ...(chosen && { uncertainty: uncertaintyOf(chosen, interval ?? 'percentile') }),
  }
}

function checkSettings({ settings }: Bootstrap, innerWeights: string, consistent: boolean): void {
  if (settings.innerWeights !== innerWeights || settings.consistent !== consistent)
    throw new RangeError(
      `the bootstrap was made with ${settings.innerWeights} inner weights, consistent: ${settings.consistent}`,
    )
}

function driversOf(fit: PlsFit, focus: string, bootstrap: Bootstrap | undefined) {
  return fit.constructs.some(({ name }) => name === focus)
    ? driverPoints(fit, focus, bootstrap)
    : []
}

function equalWeights(model: PathModel, { n }: Moments, fit: PlsFit | undefined): Finding[] {
  return Object.keys(model.constructs)
    .filter(name => !fit?.constructs.some(construct => construct.name === name))
    .map(name => ({ code: 'equal-weights', verdict: 'poor', about: [name], n }))
}

function uncertaintyOf(
  { bootstrap, fallbacks }: ChosenIntervals,
  method: IntervalMethod,
): Uncertainty {
  const { level, resamples, failed, seed, generator, n } = bootstrap
  return {
    method,
    ...(fallbacks > 0 && { fallbacks }),
    level,
    resamples,
    failed,
    ...(seed !== undefined && { seed }),
    generator,
    n,
  }
}
