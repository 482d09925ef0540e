import type { BootstrapDraws } from '../bootstrap/bootstrap-draws.ts'
import { rankGains } from '../bootstrap/rank-gains.ts'
import type { PathModel } from '../model/path-model.ts'
import type { IndexReport } from './index-report.ts'
import { adviceOf } from './verdicts/rank-actions.ts'

/**
 * A report whose advice says how sure its order is, from the draws that its intervals come from. Reports
 * without an assessment stay as they are.
 *
 * Example: of two drivers with a clear effect that are first in 71 and 29 % of the draws, either may be.
 */
export function withRanking(
  report: IndexReport,
  model: PathModel,
  draws: readonly BootstrapDraws[],
): IndexReport {
  const { assessment, focus } = report
  if (!assessment?.drawn) return report
  const advised = adviceOf(report).actions.map(({ construct }) => construct)
  const ranking = rankGains(model, draws, focus, advised, report.uncertainty?.level)
  return { ...report, assessment: { ...assessment, drawn: { ...assessment.drawn, ranking } } }
}
