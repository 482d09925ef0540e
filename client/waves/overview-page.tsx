import { useRight } from '../ui/use-right.ts'
import { Counts } from './counts.tsx'
import { NextSteps } from './next-steps.tsx'
import { OpenLink } from './open-link.tsx'
import { useWave } from './use-wave.ts'

export function OverviewPage() {
  const wave = useWave()
  const mayField = useRight('field')
  return (
    <>
      <Counts wave={wave} />
      <OpenLink wave={wave} />
      <NextSteps wave={wave} mayImport={mayField} />
    </>
  )
}
