import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { FileUpload } from '../../ui/file-upload.tsx'
import { ImportProblem } from './import-problem.tsx'

const MAX_NAME_LENGTH = 200

export function Upload() {
  const { t } = useTranslation('customers')
  const [source, setSource] = useState('')
  const [, setSearch] = useSearchParams()
  const client = useQueryClient()
  const uploading = useMutation({
    mutationFn: (chosen: File) =>
      call(
        api['customer-imports'].$post(
          { query: { fileName: chosen.name.slice(-MAX_NAME_LENGTH), source: source.trim() } },
          { init: { body: chosen, headers: { 'content-type': 'application/octet-stream' } } },
        ),
      ),
    onSuccess: uploaded => {
      client.setQueryData(queries.customerImport(uploaded.id).queryKey, uploaded)
      setSearch({ file: uploaded.id })
    },
  })
  return (
    <FileUpload
      label={t('import.upload.label')}
      hint={t('import.upload.hint')}
      accept=".csv,.tsv,.txt,.xlsx,text/csv"
      submit={t('import.upload.submit')}
      busy={uploading.isPending}
      upload={file => uploading.mutate(file)}
    >
      <TextInput
        label={t('import.upload.source')}
        description={t('import.upload.sourceHint')}
        maxLength={60}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
      />
      {uploading.error && <ImportProblem error={uploading.error} />}
    </FileUpload>
  )
}
