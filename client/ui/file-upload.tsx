import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FileChoice } from './file-choice.tsx'
import classes from './file-import.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly submit: string
  readonly busy: boolean
  readonly upload: (file: File) => void
  /** What else is to be said of the file, and what was wrong with the last one. */
  readonly children?: ReactNode
}

/** One file to be chosen and handed over. */
export function FileUpload({ label, hint, accept, submit, busy, upload, children }: Props) {
  const [file, setFile] = useState<File | null>(null)
  return (
    <form
      className={classes.upload}
      onSubmit={event => {
        event.preventDefault()
        if (file) upload(file)
      }}
    >
      <FileChoice label={label} hint={hint} accept={accept} file={file} choose={setFile} />
      {children}
      <Button type="submit" disabled={!file} loading={busy}>
        {submit}
      </Button>
    </form>
  )
}
