import { FactList } from '../ui/fact-list.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { MethodWords } from './method-words.ts'
import type { OptionWords } from './options-in-address.ts'
import { partProvenance } from './parts/part-provenance.ts'
import type { PartWords } from './parts/part-words.ts'
import { provenance } from './provenance.ts'
import { Recompute } from './recompute.tsx'
import { ReportOptionsForm } from './report-options-form.tsx'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly words: MethodWords
  readonly parts: PartWords
}

export function MethodSection({ waveReport, options, words, parts }: Props) {
  const { m } = words
  const mayAnalyse = usePermission('analyse')
  return (
    <Section
      title={m('title')}
      intro={
        waveReport.report && !waveReport.report.pathModel ? parts.p('method.intro') : m('intro')
      }
    >
      <FactList facts={[...provenance(waveReport, words), ...partProvenance(waveReport, parts)]} />
      <ReportOptionsForm
        options={options}
        words={words}
        isModelled={waveReport.report?.pathModel !== undefined}
      />
      {mayAnalyse && <Recompute waveReport={waveReport} />}
    </Section>
  )
}
