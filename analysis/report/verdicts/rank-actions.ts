import { CLOSED_PART, gainOf } from '../../indices/gain-of.ts'
import { constructOf, type DriverPoint, type Estimate, type IndexReport } from '../index-report.ts'
import { significanceOf } from './significance.ts'

/** A driver to work on, and what that would bring. */
export interface Action {
  readonly construct: string
  readonly performance: Estimate
  /** Points by which the driver rises where it closes a tenth of its distance to 100. */
  readonly rise: number
  /** Points that the focus gains by it: what the actions are ranked by. */
  readonly gain: Estimate
  /** Share of the resamples in which nothing brings more; absent until there are some. */
  readonly firstShare?: number
  /** The question that most of the distance to 100 comes from, with its share and its own score. */
  readonly question?: { readonly id: string; readonly share: number; readonly score: number }
}

export interface Advice {
  /** All that can be advised, by their gain. */
  readonly actions: readonly Action[]
  /**
   * `clear`: the first is first with confidence. `tied`: each of `mayBeFirst` may be. `pending`: how sure
   * the order is shows with the intervals.
   */
  readonly order: 'clear' | 'tied' | 'pending'
  readonly mayBeFirst: readonly string[]
}

/** What there is to say of one driver. */
export type DriverStatus = 'first' | 'worth' | 'unclear' | 'pending' | 'notActionable' | 'full'

/**
 * What to improve first, and how sure that is: the one rule that the list of actions and the map both
 * follow. Ranked are the drivers that can be acted on, whose effect is clear and which are not at 100 yet,
 * by what closing a tenth of that distance brings the focus (`gainOf`).
 */
export function adviceOf(report: IndexReport): Advice {
  const ranking = report.assessment?.drawn?.ranking ?? []
  const actions = report.drivers
    .filter(driver => ['worth', 'pending'].includes(standingOf(driver, report)))
    .map(driver => actionOn(driver, report))
    .toSorted((a, b) => b.gain.value - a.gain.value)
  const ranked = actions.flatMap(
    ({ construct }) => ranking.find(entry => entry.construct === construct) ?? [],
  )
  const mayBeFirst = ranked.filter(entry => entry.mayBeFirst).map(({ construct }) => construct)
  if (mayBeFirst.length === 0) return { actions, order: 'pending', mayBeFirst: [] }
  return { actions, order: mayBeFirst.length === 1 ? 'clear' : 'tied', mayBeFirst }
}

/** What the advice says of a driver. */
export function statusOf(driver: DriverPoint, report: IndexReport, advice: Advice): DriverStatus {
  const standing = standingOf(driver, report)
  return advice.mayBeFirst.includes(driver.construct) ? 'first' : standing
}

function standingOf(driver: DriverPoint, report: IndexReport): Exclude<DriverStatus, 'first'> {
  const { construct, importance, counterpart, performance } = driver
  const result = constructOf(report, construct)
  if (!result || result.isRate || result.actionable === false) return 'notActionable'
  if (performance.value >= 100) return 'full'
  const significance = significanceOf(importance, counterpart)
  if (significance === 'pending') return importance.value > 0 ? 'pending' : 'unclear'
  return significance === 'clear' && importance.value > 0 ? 'worth' : 'unclear'
}

function actionOn(
  { construct, importance, performance }: DriverPoint,
  report: IndexReport,
): Action {
  const drawn = report.assessment?.drawn?.ranking?.find(entry => entry.construct === construct)
  const question = questionOf(report, construct)
  return {
    construct,
    performance,
    rise: CLOSED_PART * (100 - performance.value),
    gain: {
      value: gainOf({ importance: importance.value, performance: performance.value }),
      ...(drawn && { standardError: drawn.gain.standardError, interval: drawn.gain.interval }),
    },
    ...(drawn && { firstShare: drawn.firstShare }),
    ...(question && { question }),
  }
}

/** An index is Σ ω·score over its questions, so its distance to 100 is Σ ω·(100 − score). */
function questionOf(report: IndexReport, construct: string): Action['question'] {
  const own = report.indicators
    .filter(indicator => indicator.construct === construct)
    .flatMap(({ id, mean, scale, indexWeight }) => {
      if (mean === undefined || indexWeight === undefined) return []
      const score = (100 * (mean - scale.min)) / (scale.max - scale.min)
      return [{ id, score, missing: indexWeight * (100 - score) }]
    })
  if (own.length < 2) return undefined
  const whole = own.reduce((sum, { missing }) => sum + missing, 0)
  const [most] = own.toSorted((a, b) => b.missing - a.missing)
  return whole > 0 ? { id: most.id, score: most.score, share: most.missing / whole } : undefined
}
