import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import type { CustomerImport } from './customer-import.ts'
import { OutcomeRows } from './outcome-rows.tsx'

export function Done({ file }: { file: CustomerImport }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const { created = 0, updated = 0, unchanged = 0, rejected = 0 } = file.outcome?.counts ?? {}
  return (
    <Section
      title={t('import.doneTitle')}
      intro={t('import.doneText', {
        created: formats.count(created),
        updated: formats.count(updated),
        unchanged: formats.count(unchanged),
        rejected: formats.count(rejected),
      })}
    >
      {file.outcome && <OutcomeRows importId={file.id} outcome={file.outcome} />}
      <Group gap={8} mt={24}>
        <LinkButton to="/customers">{t('import.toCustomers')}</LinkButton>
        <LinkButton to="/customers/import" variant="default">
          {t('import.another')}
        </LinkButton>
      </Group>
    </Section>
  )
}
