import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../../api.ts'
import { Upload } from '../upload.tsx'
import { CUSTOMER_IMPORT } from './customer-import-kind.ts'

const MAX_NAME_LENGTH = 200

export function CustomerUpload() {
  const { t } = useTranslation('import')
  const [source, setSource] = useState('')
  return (
    <Upload
      kind={CUSTOMER_IMPORT}
      label={t('customers.upload.label')}
      hint={t('customers.upload.hint')}
      accept=".csv,.tsv,.txt,.xlsx,text/csv"
      upload={chosen =>
        call(
          api['customer-imports'].$post(
            { query: { fileName: chosen.name.slice(-MAX_NAME_LENGTH), source: source.trim() } },
            { init: { body: chosen, headers: { 'content-type': 'application/octet-stream' } } },
          ),
        )
      }
    >
      <TextInput
        label={t('customers.upload.source')}
        description={t('customers.upload.sourceHint')}
        maxLength={60}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
      />
    </Upload>
  )
}
