import type { SurveyReport } from '#analysis/report/survey-report.ts'
import type { WaveReport } from '../wave-report.ts'
import { AsymmetrySection } from './asymmetry-section.tsx'
import { DeliveredValueSection } from './delivered-value-section.tsx'
import { GapsSection } from './gaps-section.tsx'
import { KanoSection } from './kano-section.tsx'
import { LoyaltySection } from './loyalty-section.tsx'
import { MetricsSection } from './metrics-section.tsx'
import { PartFindings } from './part-findings.tsx'
import type { PartWords } from './part-words.ts'

interface Props {
  readonly report: SurveyReport
  readonly change: WaveReport['change']
  readonly words: PartWords
}

/** Everything that is asked beside the path model, each where it is there. */
export function PartSections({ report, change, words }: Props) {
  const { metrics, kano, gaps, deliveredValue, impactAsymmetry, loyaltyCurve } = report
  const isMetric = metrics && (metrics.nps || metrics.csat || metrics.ces)
  return (
    <>
      {isMetric && <MetricsSection part={metrics} change={change} words={words} />}
      {kano && <KanoSection part={kano} change={change} words={words} />}
      {gaps && (
        <GapsSection part={gaps} map={report.importancePerformance} change={change} words={words} />
      )}
      {deliveredValue && (
        <DeliveredValueSection part={deliveredValue} change={change} words={words} />
      )}
      {loyaltyCurve && <LoyaltySection part={loyaltyCurve} words={words} />}
      {impactAsymmetry && <AsymmetrySection part={impactAsymmetry} words={words} />}
      <PartFindings findings={report.findings} words={words} />
    </>
  )
}
