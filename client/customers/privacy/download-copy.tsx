import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePermission } from '../../ui/use-permission.ts'

/** Everything that is held of one person, as a file for them. */
export function DownloadCopy({ customerId }: { customerId: string }) {
  const { t } = useTranslation('privacy')
  if (!usePermission('analyse')) return null
  return (
    <Button component="a" href={`/api/customers/${customerId}/copy`} variant="default" download>
      {t('copy.download')}
    </Button>
  )
}
