import { type WaveChange, type WaveItem, waveChanges } from '../fieldwork/wave-changes.ts'
import type { Finding } from '../finding.ts'
import { type KanoDrift, kanoDrift } from '../kano/kano-drift.ts'
import { studyFindings } from '../kano/study-findings.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import { indexChange } from './index-change.ts'
import type { IndexChange } from './index-report.ts'
import type { KanoPart } from './kano-part.ts'
import type { SurveyReport } from './survey-report.ts'

/** What has changed between two independent waves, later minus earlier. */
export interface SurveyChange {
  readonly changes: readonly IndexChange[]
  /** `nps`, `csat` and `ces`, as far as both have them. */
  readonly metrics: readonly WaveChange[]
  /** By dimension of service. */
  readonly gaps: readonly WaveChange[]
  /** `delivered`, in points of the scale. */
  readonly deliveredValue: readonly WaveChange[]
  readonly kano?: KanoChange
}

/** The change since a wave that has a name. */
export interface ChangeSince extends SurveyChange {
  readonly earlierWave: { readonly name: string }
}

export interface KanoChange {
  readonly drift: readonly KanoDrift[]
  /** Features of one of the two waves only. */
  readonly notCompared: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * The change of everything that two reports of one survey both hold, each family of figures adjusted
 * by Holm for itself.
 */
export function surveyChange(earlier: SurveyReport, later: SurveyReport): SurveyChange {
  const kano = earlier.kano && later.kano && kanoChange(earlier.kano, later.kano)
  return {
    changes:
      earlier.pathModel && later.pathModel ? indexChange(earlier.pathModel, later.pathModel) : [],
    metrics: waveChanges(metricItems(earlier, later)),
    gaps: waveChanges(
      (later.gaps?.gaps.dimensions ?? []).flatMap(({ dimension, gap }) => {
        const before = earlier.gaps?.gaps.dimensions.find(other => other.dimension === dimension)
        return meanItem(dimension, before?.gap, gap)
      }),
    ),
    deliveredValue: waveChanges(
      meanItem(
        'delivered',
        earlier.deliveredValue?.own.delivered,
        later.deliveredValue?.own.delivered,
      ),
    ),
    ...(kano && { kano }),
  }
}

function metricItems(earlier: SurveyReport, later: SurveyReport): WaveItem[] {
  const [before, now] = [earlier.metrics, later.metrics]
  const adjusted = (metrics: typeof now) =>
    metrics?.nps && {
      value: metrics.nps.score.adjusted,
      standardError: metrics.nps.score.adjustedStandardError,
    }
  const scores = [adjusted(before), adjusted(now)] as const
  return [
    ...(scores[0] && scores[1] ? [{ item: 'nps', earlier: scores[0], later: scores[1] }] : []),
    ...(before?.csat && now?.csat && before.csat.from === now.csat.from
      ? [{ item: 'csat', earlier: before.csat.top, later: now.csat.top }]
      : []),
    ...meanItem('ces', before?.ces?.mean, now?.ces?.mean),
  ]
}

function meanItem(
  item: string,
  before: MeanEstimate | undefined,
  now: MeanEstimate | undefined,
): WaveItem[] {
  if (before?.standardError === undefined || now?.standardError === undefined) return []
  return [
    {
      item,
      earlier: { value: before.mean, standardError: before.standardError },
      later: { value: now.mean, standardError: now.standardError },
    },
  ]
}

function kanoChange(earlier: KanoPart, later: KanoPart): KanoChange {
  const drift = kanoDrift(
    later.features.flatMap(({ feature, tally }) => {
      const before = earlier.features.find(other => other.feature === feature)
      return before ? [{ feature, earlier: before.tally, later: tally }] : []
    }),
    { alpha: later.settings.driftAlpha },
  )
  const names = ({ features, suppressed }: KanoPart) => [
    ...features.map(({ feature }) => feature),
    ...suppressed,
  ]
  const compared = drift.map(({ feature }) => feature)
  return {
    drift,
    notCompared: [...new Set([...names(later), ...names(earlier)])].filter(
      feature => !compared.includes(feature),
    ),
    findings: studyFindings(drift),
  }
}
