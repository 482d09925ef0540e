import { FactList } from '../ui/fact-list.tsx'
import { Section } from '../ui/section.tsx'
import { useRight } from '../ui/use-right.ts'
import type { MethodWords } from './method-words.ts'
import type { OptionWords } from './options-in-address.ts'
import { provenance } from './provenance.ts'
import { Recompute } from './recompute.tsx'
import { ReportOptionsForm } from './report-options-form.tsx'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly words: MethodWords
}

export function MethodSection({ waveReport, options, words }: Props) {
  const { m } = words
  const mayAnalyse = useRight('analyse')
  return (
    <Section title={m('title')} intro={m('intro')}>
      <FactList facts={provenance(waveReport, words)} />
      <ReportOptionsForm options={options} words={words} />
      {mayAnalyse && <Recompute waveReport={waveReport} />}
    </Section>
  )
}
