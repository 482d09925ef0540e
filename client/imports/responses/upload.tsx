import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { FileUpload } from '../../ui/file-upload.tsx'
import { ImportProblem } from './import-problem.tsx'

export function Upload({ waveId }: { waveId: string }) {
  const { t } = useTranslation('import')
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
    <FileUpload
      label={t('upload.label')}
      hint={t('upload.hint')}
      accept=".csv,.tsv,.txt,text/csv"
      submit={t('upload.submit')}
      busy={uploading.isPending}
      upload={file => uploading.mutate(file)}
    >
      {uploading.error && <ImportProblem error={uploading.error} />}
    </FileUpload>
  )
}
