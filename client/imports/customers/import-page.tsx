import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { queries } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Done } from './done.tsx'
import { ImportSteps } from './import-steps.tsx'
import { Upload } from './upload.tsx'

/** From a file to customers. Which file and which job stand in the address, so a reload loses nothing. */
export function ImportPage() {
  const { t } = useTranslation('customers')
  const [search] = useSearchParams()
  const importId = search.get('file')
  return (
    <>
      <PageHead title={t('import.title')} above={<Link to="/customers">{t('back')}</Link>} />
      {importId ? <UploadedImport importId={importId} /> : <Upload />}
    </>
  )
}

function UploadedImport({ importId }: { importId: string }) {
  return (
    <Loaded query={useQuery(queries.customerImport(importId))}>
      {file =>
        file.state === 'committed' ? (
          <Done file={file} />
        ) : (
          <ImportSteps key={file.id} file={file} />
        )
      }
    </Loaded>
  )
}
