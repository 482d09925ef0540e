import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './job-progress.module.css'

interface Props {
  /** What is going on, with its share. */
  readonly words: string
  /** 0 to 1. */
  readonly progress: number
  readonly cancel?: { readonly words: string; readonly act: () => void; readonly busy: boolean }
}

export function JobProgress({ words, progress, cancel }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.job}>
      <p role="status">{words}</p>
      <Progress value={100 * progress} aria-label={t('loading')} transitionDuration={200} />
      {cancel && (
        <Button variant="default" onClick={cancel.act} loading={cancel.busy}>
          {cancel.words}
        </Button>
      )}
    </div>
  )
}
