import { Button, FileButton } from '@mantine/core'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './file-choice.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly file: File | null
  readonly choose: (file: File) => void
}

/** A place to drop a file, or to choose one. */
export function FileChoice({ label, hint, accept, file, choose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault()
    setIsOver(is)
  }
  return (
    <fieldset className={classes.choice} aria-describedby={`${id}-hint`}>
      <legend className={classes.label}>{label}</legend>
      <p id={`${id}-hint`} className={classes.hint}>
        {hint}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's */}
      <div
        className={classes.area}
        data-over={isOver || undefined}
        onDragOver={event => over(event, true)}
        onDragLeave={event => over(event, false)}
        onDrop={event => {
          over(event, false)
          const [dropped] = event.dataTransfer.files
          if (dropped) choose(dropped)
        }}
      >
        <FileButton
          accept={accept}
          onChange={chosen => chosen && choose(chosen)}
          inputProps={{ 'aria-label': label }}
        >
          {props => (
            <Button {...props} variant="default">
              {t(file ? 'file.another' : 'file.choose')}
            </Button>
          )}
        </FileButton>
        <span className={file ? classes.name : undefined}>{file?.name ?? t('file.drop')}</span>
      </div>
    </fieldset>
  )
}
