import { ActionList } from './action-list.tsx'
import { AssessmentSections } from './assessment/assessment-sections.tsx'
import { ChangeSection } from './change-section.tsx'
import { DerivationProvider } from './derivation-provider.tsx'
import { FindingsSection } from './findings-section.tsx'
import { FocusIndex } from './focus-index.tsx'
import { IndexSection } from './index-section.tsx'
import { LiveLine } from './live-line.tsx'
import { MapSection } from './map-section.tsx'
import { MeasurementSection } from './measurement-section.tsx'
import { MethodSection } from './method-section.tsx'
import { Obstacle } from './obstacle.tsx'
import type { OptionWords } from './options-in-address.ts'
import { PathSection } from './path-section.tsx'
import classes from './report.module.css'
import { ReportHead } from './report-head.tsx'
import { useWords } from './use-words.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly updatedAt: number
  /** The figures are still those of other options. */
  readonly stale: boolean
}

/** One column that prints as it is: what a sentence can say first, then what a picture shows. */
export function Report({ waveReport, options, updatedAt, stale }: Props) {
  const words = useWords(waveReport.titles)
  const { report, change } = waveReport
  if (!report) {
    return (
      <>
        <ReportHead waveReport={waveReport} options={options} words={words} />
        <Obstacle waveReport={waveReport} words={words} />
      </>
    )
  }
  return (
    <DerivationProvider waveReport={waveReport} words={words}>
      <article className={classes.report} aria-busy={stale} data-stale={stale || undefined}>
        <ReportHead waveReport={waveReport} options={options} words={words} />
        <LiveLine waveReport={waveReport} report={report} updatedAt={updatedAt} words={words} />
        <FocusIndex report={report} change={change} words={words} />
        <ActionList report={report} words={words} />
        <IndexSection report={report} words={words} />
        <PathSection report={report} words={words} />
        <MapSection report={report} words={words} />
        {change && <ChangeSection report={report} change={change} words={words} />}
        <MeasurementSection report={report} words={words} />
        <AssessmentSections report={report} words={words} />
        <FindingsSection report={report} words={words} />
        <MethodSection waveReport={waveReport} options={options} words={words} />
      </article>
    </DerivationProvider>
  )
}
