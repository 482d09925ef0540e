import { CasesOfWave } from '../cases/cases-of-wave.tsx'
import { AnswersPage } from '../fieldwork/answers-page.tsx'

/** The answers of a wave, with the cases that they have opened. */
export function WaveAnswers() {
  return <AnswersPage>{wave => <CasesOfWave wave={wave} />}</AnswersPage>
}
