import { caseWeightsOf } from '../math/case-weights.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { MODEL_BASE } from '../thresholds.ts'
import { errorMeasures } from './error-measures.ts'
import { lossDifference } from './loss-difference.ts'
import type { PredictedIndicator, Prediction } from './prediction.ts'
import { type PredictionErrors, predictionErrors } from './prediction-errors.ts'
import { predictionFindings } from './prediction-findings.ts'
import { type PredictionOptions, predictionSettings } from './prediction-options.ts'
import { predictivePower } from './predictive-power.ts'
import { skewness } from './skewness.ts'

/**
 * PLSpredict (Shmueli, Ray, Velasquez Estrada & Chatla 2016; Shmueli et al. 2019) and CVPAT (Liengaard
 * et al. 2021; Sharma et al. 2022): answers to the indicators of endogenous constructs, predicted in
 * k-fold cross-validation and compared with the training mean and with a linear regression.
 *
 * - Predicts from direct antecedents (default) or the earliest; the benchmark regresses on the
 *   indicators of the same antecedents, or on all outside the block (`outsideBlock`).
 * - RMSE, MAE and Q²_predict pool the errors of all repetitions, in units of the answers, weighted by
 *   the case weights; missing answers are not predicted.
 * - Uses the uncorrected estimate, whose scores exist, whatever the kind of the constructs.
 * - Below 100 rows there is no verdict, and a finding says so.
 *
 * Throws as `fitPls` does where there is no estimate of the whole, and `RangeError` for options that
 * cannot work.
 *
 * Example: an RMSE of .94 against 1.24 of the mean is a Q²_predict of 1 − .94²/1.24² = .425.
 */
export function predictOutOfSample(
  model: PathModel,
  sample: Sample,
  options: PredictionOptions,
): Prediction {
  const layout = layoutOf(model)
  const used = selectIndicators(sample, layout.indicators)
  const settings = predictionSettings(options, used.n)
  fitPls(model, momentsOf(used), settings.pls)
  const targets = layout.indicators.flatMap((_, p) =>
    layout.predecessors[layout.blockOf[p]].length > 0 ? [p] : [],
  )
  const weights = caseWeightsOf(used.n, used.caseWeights)
  const runs = settings.foldOf.map(foldOf =>
    predictionErrors(model, layout, used, targets, foldOf, settings),
  )
  const indicators = targets.flatMap((p, t): PredictedIndicator[] => {
    const column = (kind: ErrorKind) => runs.map(run => columnOf(run[kind], t, targets.length))
    const pls = errorMeasures(column('pls'), column('average'), weights)
    const linear = errorMeasures(column('linear'), column('average'), weights)
    const skew = skewness(column('pls'), weights)
    if (!pls) return []
    return [
      {
        construct: layout.constructs[layout.blockOf[p]],
        indicator: layout.indicators[p],
        pls,
        ...(linear && { linear }),
        ...(skew !== undefined && { skewness: skew }),
      },
    ]
  })
  const assessAmong = (
    isIncluded: (target: number) => boolean,
    among: readonly PredictedIndicator[],
  ) => {
    const included = targets.flatMap((p, t) => (isIncluded(p) ? [t] : []))
    const squares = (kind: ErrorKind) => squaresOf(runs, kind, included, targets.length, used.n)
    const power = used.n < MODEL_BASE ? undefined : predictivePower(among, settings.compareBy)
    const againstAverage = lossDifference(squares('pls'), squares('average'), weights)
    const againstLinear = lossDifference(squares('pls'), squares('linear'), weights)
    return {
      ...(power && { power }),
      ...(againstAverage && { againstAverage }),
      ...(againstLinear && { againstLinear }),
    }
  }
  const whole = assessAmong(() => true, indicators)
  const { from, benchmark, compareBy, seed } = settings
  return {
    n: used.n,
    from,
    benchmark,
    compareBy,
    repetitions: runs.length,
    ...(seed !== undefined && { seed }),
    failedFolds: runs.reduce((sum, { failedFolds }) => sum + failedFolds, 0),
    indicators,
    ...whole,
    constructs: layout.constructs.flatMap((construct, j) =>
      layout.predecessors[j].length === 0
        ? []
        : [
            {
              construct,
              ...assessAmong(
                p => layout.blockOf[p] === j,
                indicators.filter(indicator => indicator.construct === construct),
              ),
            },
          ],
    ),
    findings: predictionFindings(used.n, indicators, whole),
  }
}

type ErrorKind = Exclude<keyof PredictionErrors, 'failedFolds'>

function columnOf(errors: Float64Array, target: number, count: number): Float64Array {
  return Float64Array.from(
    { length: errors.length / count },
    (_, row) => errors[row * count + target],
  )
}

/** Each respondent's squared errors of some targets over all repetitions. */
function squaresOf(
  runs: readonly PredictionErrors[],
  kind: ErrorKind,
  included: readonly number[],
  count: number,
  n: number,
): number[][] {
  return Array.from({ length: n }, (_, row) =>
    runs.flatMap(run => included.map(t => run[kind][row * count + t] ** 2)),
  )
}
