import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReader } from '../../i18n/use-reader.ts'
import { Done } from '../done.tsx'
import { FileImport } from '../file-import.tsx'
import { CUSTOMER_IMPORT } from './customer-import-kind.ts'
import { CustomerUpload } from './customer-upload.tsx'
import { fileFacts } from './file-facts.ts'
import { CustomerMapping, type DeclaringAttribute } from './mapping.tsx'
import { CustomerOutcome, CustomerRows } from './outcome.tsx'

interface Props {
  /** Asks for an attribute that a column is to become. */
  readonly DeclareAttribute: ComponentType<DeclaringAttribute>
}

/** From a file to customers. */
export function ImportPage({ DeclareAttribute }: Props) {
  const { t } = useTranslation(['import', 'customers'])
  const { formats } = useReader()
  return (
    <FileImport
      kind={CUSTOMER_IMPORT}
      title={t('customers.title')}
      above={<Link to="/customers">{t('customers:back')}</Link>}
      upload={<CustomerUpload />}
      parts={{
        facts: file => fileFacts(t, formats, file),
        mapping: step => <CustomerMapping {...step} DeclareAttribute={DeclareAttribute} />,
        outcome: step => <CustomerOutcome {...step} />,
      }}
      done={({ id, outcome }) => {
        const { created = 0, updated = 0, unchanged = 0, rejected = 0 } = outcome?.counts ?? {}
        return (
          <Done
            title={t('customers.done.title')}
            text={t('customers.done.text', {
              created: formats.count(created),
              updated: formats.count(updated),
              unchanged: formats.count(unchanged),
              rejected: formats.count(rejected),
            })}
            next={[
              { to: '/customers', words: t('customers.done.customers') },
              { to: '/customers/import', words: t('customers.done.another') },
            ]}
          >
            {outcome && <CustomerRows importId={id} outcome={outcome} />}
          </Done>
        )
      }}
    />
  )
}
