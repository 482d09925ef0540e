import type { Estimate, IndexReport } from './index-report.ts'
import { partFigures } from './part-figures.ts'
import type { SurveyChange } from './survey-change.ts'
import type { SurveyReport } from './survey-report.ts'

/** One number of a report, named by ids, so that any file can list it. */
export interface ReportFigure {
  /** What kind of thing the figure is of: "construct", "path", "kano" … */
  readonly table: string
  /** Of what; absent for figures of the whole sample. */
  readonly id?: string
  /** Where an arrow ends, or the construct of an indicator. */
  readonly toId?: string
  readonly figure: string
  readonly value: number
  readonly standardError?: number
  readonly interval?: readonly [number, number]
  readonly p?: number
  /** How many respondents it is from. */
  readonly n: number
}

/** A figure that need not exist; without an n of its own it is from all respondents. */
type Listed = Partial<ReportFigure> & Pick<ReportFigure, 'table' | 'figure'>

/**
 * Every figure of a report and of its change since the wave before, in reading order. What does not
 * exist is left out.
 *
 * Example: an index of 72.45 from 412 respondents is { table: 'construct', id: 'satisfaction', figure:
 * 'index', value: 72.45, n: 412 } with its standard error and interval.
 */
export function reportFigures(
  report: SurveyReport,
  change?: Pick<SurveyChange, 'changes'>,
): ReportFigure[] {
  const listed: Listed[] = [
    { table: 'sample', figure: 'n', value: report.n },
    { table: 'sample', figure: 'partials', value: report.partials },
    { table: 'sample', figure: 'effectiveN', value: report.weighting?.effectiveN },
    ...(report.pathModel ? modelFigures(report.pathModel) : []),
    ...partFigures(report),
    ...changeFigures(change?.changes ?? []),
  ]
  return listed.flatMap(({ value, n = report.n, ...figure }) =>
    value === undefined ? [] : [{ ...figure, value, n }],
  )
}

function modelFigures(model: IndexReport): Listed[] {
  return [
    { table: 'sample', figure: 'intervalN', value: model.uncertainty?.n },
    { table: 'sample', figure: 'resamples', value: model.uncertainty?.resamples },
    { table: 'sample', figure: 'seed', value: model.uncertainty?.seed },
    ...model.constructs.flatMap(construct => {
      const about = { table: 'construct', id: construct.id }
      return [
        estimated({ ...about, figure: construct.isRate ? 'rate' : 'index' }, construct.index),
        ...plain(about, {
          indexByEqualWeights: construct.indexByEqualWeights,
          missingShare: construct.missingShare,
          rSquared: construct.rSquared,
          rSquaredAdjusted: construct.rSquaredAdjusted,
          alpha: construct.alpha,
          rhoA: construct.rhoA,
          rhoC: construct.rhoC,
          ave: construct.ave,
        }),
      ]
    }),
    ...model.indicators.flatMap(indicator =>
      plain(
        { table: 'indicator', id: indicator.id, toId: indicator.construct },
        {
          mean: indicator.mean,
          standardDeviation: indicator.standardDeviation,
          answered: indicator.answered,
          missingShare: indicator.missingShare,
          outerWeight: indicator.outerWeight,
          loading: indicator.loading,
          indexWeight: indicator.indexWeight,
        },
      ),
    ),
    ...model.paths.map(({ from, to, coefficient }) =>
      estimated({ table: 'path', id: from, toId: to, figure: 'coefficient' }, coefficient),
    ),
    ...model.effects.flatMap(({ from, to, total, impact, directImpact }) => {
      const about = { table: 'effect', id: from, toId: to }
      return [
        estimated({ ...about, figure: 'totalEffect' }, total),
        estimated({ ...about, figure: 'impact' }, impact),
        estimated({ ...about, figure: 'directImpact' }, directImpact),
      ]
    }),
    ...model.drivers.flatMap(({ construct, importance, performance }) => {
      const about = { table: 'driver', id: construct, toId: model.focus }
      return [
        estimated({ ...about, figure: 'importance' }, importance),
        estimated({ ...about, figure: 'performance' }, performance),
      ]
    }),
  ]
}

function changeFigures(changes: SurveyChange['changes']): Listed[] {
  return changes.flatMap(change => {
    const about = { table: 'change', id: change.construct }
    return [
      estimated({ ...about, figure: 'earlierIndex' }, change.earlier),
      estimated({ ...about, figure: 'laterIndex' }, change.later),
      estimated({ ...about, figure: 'difference' }, change.difference),
      ...plain(about, {
        pAdjusted: change.pAdjusted,
        minimumDetectable: change.minimumDetectable,
      }),
    ]
  })
}

const estimated = (about: Listed, estimate: Estimate | undefined): Listed => ({
  ...about,
  ...estimate,
})

const plain = (
  about: Pick<Listed, 'table' | 'id' | 'toId'>,
  figures: Readonly<Record<string, number | undefined>>,
): Listed[] => Object.entries(figures).map(([figure, value]) => ({ ...about, figure, value }))
