import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import classes from './import-page.module.css'
import { ImportProblem } from './import-problem.tsx'

const LONGEST_NAME = 200

export function Upload() {
  const { t } = useTranslation('customers')
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState('')
  const [, setSearch] = useSearchParams()
  const client = useQueryClient()
  const uploading = useMutation({
    mutationFn: (chosen: File) =>
      call(
        api['customer-imports'].$post(
          { query: { fileName: chosen.name.slice(-LONGEST_NAME), source: source.trim() } },
          { init: { body: chosen, headers: { 'content-type': 'application/octet-stream' } } },
        ),
      ),
    onSuccess: uploaded => {
      client.setQueryData(queries.customerImport(uploaded.id).queryKey, uploaded)
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
        label={t('import.upload.label')}
        hint={t('import.upload.hint')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        file={file}
        choose={setFile}
      />
      <TextInput
        label={t('import.upload.source')}
        description={t('import.upload.sourceHint')}
        maxLength={60}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
      />
      {uploading.error && <ImportProblem error={uploading.error} />}
      <Button type="submit" disabled={!file} loading={uploading.isPending}>
        {t('import.upload.submit')}
      </Button>
    </form>
  )
}
