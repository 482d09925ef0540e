import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Done } from './done.tsx'
import { ImportSteps } from './import-steps.tsx'
import { Upload } from './upload.tsx'

/** From a file to responses in the wave. Which file and which job stand in the address, so a reload loses nothing. */
export function ImportPage() {
  const { waveId = '' } = useParams()
  const [search] = useSearchParams()
  const { t } = useTranslation('import')
  const { textOf } = useReader()
  const importId = search.get('file')
  return (
    <LoadedPage query={useQuery(queries.wave(waveId))}>
      {wave => (
        <>
          <PageHead
            title={t('title')}
            above={
              <Link to={`/waves/${wave.id}`}>
                {t('into', { survey: textOf(wave.surveyTitle), wave: wave.name })}
              </Link>
            }
          />
          {importId ? (
            <UploadedImport importId={importId} anonymous={wave.privacy === 'anonymous'} />
          ) : (
            <Upload waveId={wave.id} />
          )}
        </>
      )}
    </LoadedPage>
  )
}

function UploadedImport({ importId, anonymous }: { importId: string; anonymous: boolean }) {
  return (
    <Loaded query={useQuery(queries.import(importId))}>
      {file =>
        file.state === 'committed' ? (
          <Done file={file} />
        ) : (
          <ImportSteps key={file.id} file={file} anonymous={anonymous} />
        )
      }
    </Loaded>
  )
}
