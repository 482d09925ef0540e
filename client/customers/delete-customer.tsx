import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, callDone } from '../api.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import type { Customer } from './customer.ts'

export function DeleteCustomer({ customer: { id, name, externalId } }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const client = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => callDone(api.customers[':customerId'].$delete({ param: { customerId: id } })),
    onSuccess: async () => {
      await navigate('/customers')
      client.removeQueries({ queryKey: ['customers', 'one', id] })
      client.invalidateQueries({ queryKey: ['customers'] })
      notifications.show({ message: t('customer.deleted') })
    },
  })
  return (
    <ConfirmButton
      label={t('actions.delete')}
      title={t('customer.deleteTitle')}
      text={t('customer.deleteText', { name: name ?? externalId })}
      confirm={t('customer.deleteConfirm')}
      action={deleting}
    />
  )
}
