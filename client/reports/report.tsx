import { Fragment } from 'react'
import { usePermission } from '../ui/use-permission.ts'
import { DerivationDrawer } from './derivation-drawer.tsx'
import { FocusIndex } from './focus-index.tsx'
import { GroupsSection } from './groups/groups-section.tsx'
import { LiveLine } from './live-line.tsx'
import { NoteLines } from './note-lines.tsx'
import { Obstacle } from './obstacle.tsx'
import type { OptionWords } from './options-in-address.ts'
import { Recompute } from './recompute.tsx'
import classes from './report.module.css'
import { ReportHead } from './report-head.tsx'
import { ReportOptionsForm } from './report-options-form.tsx'
import { SectionView } from './section-view.tsx'
import { useReportDocument } from './use-report-document.ts'
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
  const document = useReportDocument(waveReport)
  const mayAnalyse = usePermission('analyse')
  const { wave, report, titles, jobId } = waveReport
  if (!report) {
    return (
      <>
        <ReportHead waveReport={waveReport} options={options} document={document} />
        {document.sections.map(section => (
          <Obstacle key={section.id} section={section} waveReport={waveReport} options={options} />
        ))}
      </>
    )
  }
  const model = report.pathModel
  return (
    <DerivationDrawer document={document}>
      <article className={classes.report} aria-busy={stale} data-stale={stale || undefined}>
        <ReportHead waveReport={waveReport} options={options} document={document} />
        <LiveLine freshness={document.freshness} updatedAt={updatedAt} jobId={jobId} />
        {document.index && <FocusIndex index={document.index} />}
        <NoteLines notes={document.notes} />
        {document.sections.map(section => (
          <Fragment key={section.id}>
            {section.id === 'findings' && model && (
              <GroupsSection waveId={wave.id} report={model} titles={titles} />
            )}
            <SectionView section={section}>
              {section.id === 'method' && (
                <>
                  <ReportOptionsForm options={options} isModelled={model !== undefined} />
                  {mayAnalyse && <Recompute waveReport={waveReport} />}
                </>
              )}
            </SectionView>
          </Fragment>
        ))}
      </article>
    </DerivationDrawer>
  )
}
