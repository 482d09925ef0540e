import { useRight } from '../ui/use-right.ts'
import { Counts } from './counts.tsx'
import { EmbedSnippet } from './embed-snippet.tsx'
import { NextSteps } from './next-steps.tsx'
import { OpenLink } from './open-link.tsx'
import { Progress } from './progress.tsx'
import { useWave } from './use-wave.ts'
import classes from './wave-page.module.css'

export function OverviewPage() {
  const wave = useWave()
  const mayField = useRight('field')
  return (
    <div className={classes.first}>
      <Counts wave={wave} />
      <Progress wave={wave} />
      <OpenLink wave={wave} />
      <EmbedSnippet wave={wave} />
      <NextSteps wave={wave} mayImport={mayField} />
    </div>
  )
}
