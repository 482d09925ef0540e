import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ComputeFirst } from './compute-first.tsx'
import type { OptionWords } from './options-in-address.ts'
import type { ReportWords } from './report-words.ts'
import { obstacleSentence } from './sentences/obstacle-sentence.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly words: ReportWords
}

/** Why there is no report, and what to do about it. */
export function Obstacle({ waveReport, options, words }: Props) {
  const { wave, obstacle } = waveReport
  return (
    <EmptyStart
      title={words.t('obstacle.why')}
      text={obstacleSentence(obstacle ?? { code: 'too-few-answers', names: [], n: 0 }, words)}
    >
      {obstacle?.code === 'not-computed' ? (
        <ComputeFirst waveId={wave.id} options={options} words={words} />
      ) : (
        <LinkButton to={`/waves/${wave.id}`}>{words.t('obstacle.share')}</LinkButton>
      )}
    </EmptyStart>
  )
}
