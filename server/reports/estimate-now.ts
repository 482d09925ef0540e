import type { z } from '@hono/zod-openapi'
import {
  askedPart,
  type Bootstrap,
  type IndexReport,
  indexReport,
  ModelError,
  type ReportOptions,
} from '#analysis'
import { standsBeside } from '#analysis/report/verdicts/same-sample.ts'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { WaveMoments } from '../responses/wave-moments.ts'
import type { waveReport } from './index.contract.ts'
import type { IndexRun } from './index-run.queries.ts'
import type { Structure } from './measurement-of-version.ts'
import { aboutOf } from './report-options.ts'
import { storedReport } from './stored-report.ts'

/** What an estimate can be made from while a page waits. */
export interface Known {
  readonly now: WaveMoments
  readonly options: ReportOptions
  readonly run: IndexRun | undefined
}

type Obstacle = z.infer<typeof waveReport>['obstacle']

interface Estimated {
  readonly pathModel?: IndexReport
  readonly obstacle?: Obstacle
}

/**
 * Can figures with these options follow each answer? Completing gaps pairwise or by EM needs the rows,
 * which no page waits for; and what flags a response settles when the wave's answers are gone through.
 */
export function followsAnswers({ missing, flagged }: ReportOptions): boolean {
  return !flagged && (missing === 'mean' || missing === 'listwise')
}

/**
 * The path model of this moment; with the intervals of the last run while that was made from nearly
 * the same answers.
 */
export function estimateNow({ model, focus }: Structure, { now, options, run }: Known): Estimated {
  const { moments, partials, sparse: sparseRows, notAsked } = now
  const { n } = moments
  if (n < MIN_BASE) return { obstacle: { code: 'too-few-answers', names: [], n } }
  const bootstrap: Bootstrap | undefined = (run && JSON.parse(run.bootstrap)) ?? undefined
  const drawn = run && storedReport(run).pathModel?.assessment?.drawn
  const asked = askedPart(model, moments, { about: aboutOf(options, focus), notAsked })
  const { population } = asked
  const input = { ...options, focus, partials, sparseRows, ...(population && { population }) }
  try {
    const pathModel = indexReport(asked.model, moments, input, bootstrap, drawn)
    return !bootstrap || standsBeside(bootstrap, pathModel)
      ? { pathModel }
      : { pathModel: indexReport(asked.model, moments, input) }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    const [problem] = error.problems
    const { code, ...about } = problem ?? { code: 'model-error' }
    return { obstacle: { code, names: Object.values(about).flat().map(String), n } }
  }
}
