import { useTranslation } from 'react-i18next'
import type { Section } from '#analysis/report/document.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { useReader } from '../i18n/use-reader.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ComputeFirst } from './compute-first.tsx'
import type { OptionWords } from './options-in-address.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly section: Section
  readonly waveReport: WaveReport
  readonly options: OptionWords
}

/** Why there is no report, and what to do about it. */
export function Obstacle({ section: { title, sentences }, waveReport, options }: Props) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const { wave, obstacle } = waveReport
  return (
    <EmptyStart title={title} text={joinSentences(sentences, locale)}>
      {obstacle?.code === 'not-computed' ? (
        <ComputeFirst waveId={wave.id} options={options} />
      ) : (
        <LinkButton to={`/waves/${wave.id}`}>{t('obstacle.share')}</LinkButton>
      )}
    </EmptyStart>
  )
}
