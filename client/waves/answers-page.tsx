import { Counts } from './counts.tsx'
import { useWave } from './use-wave.ts'

export function AnswersPage() {
  return <Counts wave={useWave()} />
}
