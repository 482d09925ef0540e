import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { FileChoice } from '../ui/file-choice.tsx'
import type { ImportKind, UploadedFile } from './import-kind.ts'
import { ImportProblem } from './import-problem.tsx'
import classes from './imports.module.css'

interface Props<F extends UploadedFile> {
  readonly kind: ImportKind<F>
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly upload: (chosen: File) => Promise<F>
  /** What else is to be said of the file. */
  readonly children?: ReactNode
}

/** One file to choose and upload. */
export function Upload<F extends UploadedFile>(props: Props<F>) {
  const { kind, label, hint, accept, upload, children } = props
  const { t } = useTranslation('import')
  const [file, setFile] = useState<File | null>(null)
  const [, setSearch] = useSearchParams()
  const client = useQueryClient()
  const uploading = useMutation({
    mutationFn: upload,
    onSuccess: uploaded => {
      client.setQueryData(kind.query(uploaded.id).queryKey, uploaded)
      setSearch({ file: uploaded.id })
    },
  })
  return (
    <form
      className={classes.upload}
      onSubmit={event => {
        event.preventDefault()
        if (file) uploading.mutate(file)
      }}
    >
      <FileChoice label={label} hint={hint} accept={accept} file={file} choose={setFile} />
      {children}
      {uploading.error && <ImportProblem error={uploading.error} />}
      <Button type="submit" disabled={!file} loading={uploading.isPending}>
        {t('upload.submit')}
      </Button>
    </form>
  )
}
