import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Done } from '../done.tsx'
import { FileImport } from '../file-import.tsx'
import { Upload } from '../upload.tsx'
import { ResponseMapping } from './mapping.tsx'
import { ResponseOutcome } from './outcome.tsx'
import { RESPONSE_IMPORT } from './response-import-kind.ts'

/** From a file to responses in the wave. */
export function ImportPage() {
  const { waveId = '' } = useParams()
  const { t } = useTranslation('import')
  const { textOf, formats } = useReader()
  return (
    <LoadedPage query={useQuery(queries.wave(waveId))}>
      {wave => (
        <FileImport
          kind={RESPONSE_IMPORT}
          title={t('responses.title')}
          above={
            <Link to={`/waves/${wave.id}`}>
              {t('responses.into', { survey: textOf(wave.surveyTitle), wave: wave.name })}
            </Link>
          }
          upload={
            <Upload
              kind={RESPONSE_IMPORT}
              label={t('responses.upload.label')}
              hint={t('responses.upload.hint')}
              accept=".csv,.tsv,.txt,text/csv"
              upload={file =>
                call(api.waves[':waveId'].imports.$post({ param: { waveId }, form: { file } }))
              }
            />
          }
          parts={{
            facts: ({ fileName, rows, columns, encoding }) =>
              t('responses.facts', {
                name: fileName,
                rows: formats.count(rows),
                columns: formats.count(columns.length),
                encoding: encoding.toUpperCase(),
              }),
            mapping: step => (
              <ResponseMapping {...step} isAnonymous={wave.privacy === 'anonymous'} />
            ),
            outcome: step => <ResponseOutcome {...step} />,
          }}
          done={({ outcome }) => {
            const { complete = 0, partial = 0, alreadyThere = 0, refused = 0 } = outcome ?? {}
            return (
              <Done
                title={t('responses.done.title')}
                text={t('responses.done.text', {
                  complete: formats.count(complete),
                  partial: formats.count(partial),
                  alreadyThere: formats.count(alreadyThere),
                  refused: formats.count(refused),
                })}
                next={[
                  { to: `/waves/${wave.id}/report`, words: t('responses.done.report') },
                  { to: `/waves/${wave.id}`, words: t('responses.done.wave') },
                ]}
              />
            )
          }}
        />
      )}
    </LoadedPage>
  )
}
