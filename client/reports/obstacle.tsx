import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import type { ReportWords } from './report-words.ts'
import { obstacleSentence } from './sentences/obstacle-sentence.ts'
import type { WaveReport } from './wave-report.ts'

/** Why there is no report, and what to do about it. */
export function Obstacle({ waveReport, words }: { waveReport: WaveReport; words: ReportWords }) {
  const { wave, obstacle } = waveReport
  return (
    <EmptyStart
      title={words.t('obstacle.why')}
      text={obstacleSentence(obstacle ?? { code: 'too-few-answers', names: [], n: 0 }, words)}
    >
      <LinkButton to={`/waves/${wave.id}`}>{words.t('obstacle.share')}</LinkButton>
    </EmptyStart>
  )
}
