import { ActionList } from './action-list.tsx'
import { AssessmentSections } from './assessment/assessment-sections.tsx'
import { ChangeSection } from './change-section.tsx'
import { DerivationProvider } from './derivation-provider.tsx'
import { FindingsSection } from './findings-section.tsx'
import { FocusIndex } from './focus-index.tsx'
import { GroupsSection } from './groups/groups-section.tsx'
import { IndexSection } from './index-section.tsx'
import { LeftOutLine } from './left-out-line.tsx'
import { LiveLine } from './live-line.tsx'
import { MapSection } from './map-section.tsx'
import { MeasurementSection } from './measurement-section.tsx'
import { MethodSection } from './method-section.tsx'
import { Obstacle } from './obstacle.tsx'
import type { OptionWords } from './options-in-address.ts'
import { OutsideSection } from './outside-section.tsx'
import { PartSections } from './parts/part-sections.tsx'
import { usePartWords } from './parts/use-part-words.ts'
import { PathSection } from './path-section.tsx'
import { PopulationLine } from './population-line.tsx'
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
  const parts = usePartWords(waveReport.titles)
  const { report, change } = waveReport
  if (!report) {
    return (
      <>
        <ReportHead waveReport={waveReport} options={options} words={words} parts={parts} />
        <Obstacle waveReport={waveReport} options={options} words={words} />
      </>
    )
  }
  const model = report.pathModel
  return (
    <DerivationProvider waveReport={waveReport} words={words}>
      <article className={classes.report} aria-busy={stale} data-stale={stale || undefined}>
        <ReportHead waveReport={waveReport} options={options} words={words} parts={parts} />
        <LiveLine waveReport={waveReport} report={report} updatedAt={updatedAt} words={words} />
        {model && (
          <>
            <FocusIndex report={model} change={change} words={words} />
            <PopulationLine report={model} options={options} words={words} />
            <LeftOutLine waveReport={waveReport} options={options} words={words} />
            <ActionList report={model} words={words} />
            <IndexSection report={model} words={words} />
            <OutsideSection report={model} options={options} words={words} />
            <PathSection report={model} words={words} />
            <MapSection report={model} words={words} />
            {change && <ChangeSection report={model} change={change} words={words} />}
          </>
        )}
        <PartSections report={report} change={change} words={parts} />
        {model && (
          <>
            <MeasurementSection report={model} words={words} />
            <AssessmentSections report={model} words={words} />
            <GroupsSection waveId={waveReport.wave.id} report={model} words={words} />
            <FindingsSection report={model} words={words} />
          </>
        )}
        <MethodSection waveReport={waveReport} options={options} words={words} parts={parts} />
      </article>
    </DerivationProvider>
  )
}
