import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api, call, queries } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { CustomerForm } from './customer-form.tsx'
import { type CustomerBody, changesOf, NEW_CUSTOMER } from './customer-form-values.ts'

export function NewCustomer() {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const client = useQueryClient()
  const adding = useMutation({
    mutationFn: (json: CustomerBody) => call(api.customers.$post({ json })),
    onSuccess: customer => {
      client.invalidateQueries({ queryKey: ['customers'] })
      notifications.show({ message: t('form.added') })
      navigate(`/customers/${customer.id}`)
    },
  })
  return (
    <>
      <PageHead title={t('form.addTitle')} above={<Link to="/customers">{t('back')}</Link>} />
      <Loaded query={useQuery(queries.customerAttributes())}>
        {attributes => (
          <CustomerForm
            initial={NEW_CUSTOMER}
            attributes={attributes}
            isNew
            error={adding.error}
            busy={adding.isPending}
            back="/customers"
            save={values =>
              adding.mutate({
                externalId: values.externalId.trim(),
                ...changesOf(NEW_CUSTOMER, values, attributes),
              })
            }
          />
        )}
      </Loaded>
    </>
  )
}
