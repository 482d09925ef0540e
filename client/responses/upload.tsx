import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { api, call, queries } from '../api.ts'
import { FileChoice } from '../ui/file-choice.tsx'
import classes from './import-page.module.css'
import { ImportProblem } from './import-problem.tsx'

export function Upload({ waveId }: { waveId: string }) {
  const { t } = useTranslation('import')
  const [file, setFile] = useState<File | null>(null)
  const [, setSearch] = useSearchParams()
  const client = useQueryClient()
  const uploading = useMutation({
    mutationFn: (chosen: File) =>
      call(api.waves[':waveId'].imports.$post({ param: { waveId }, form: { file: chosen } })),
    onSuccess: uploaded => {
      client.setQueryData(queries.import(uploaded.id).queryKey, uploaded)
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
      <FileChoice
        label={t('upload.label')}
        hint={t('upload.hint')}
        accept=".csv,.tsv,.txt,text/csv"
        file={file}
        choose={setFile}
      />
      {uploading.error && <ImportProblem error={uploading.error} />}
      <Button type="submit" disabled={!file} loading={uploading.isPending}>
        {t('upload.submit')}
      </Button>
    </form>
  )
}
