import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { api, call, queries } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import type { OneCustomer } from './customer.ts'
import { CustomerForm } from './customer-form.tsx'
import { changesOf, formValues } from './customer-form-values.ts'
import { showContact } from './privacy/show-contact.ts'

export function EditCustomer() {
  const { customerId = '' } = useParams()
  const customer = useQuery({ ...queries.customer(customerId), refetchOnWindowFocus: false })
  // Requested again at each visit, since each is noted.
  const contact = useQuery({
    queryKey: ['customers', 'contact', customerId],
    queryFn: () => showContact(customerId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <LoadedPage query={customer}>
      {customer => (
        <Loaded query={contact}>
          {contact => <Editing customer={{ ...customer, ...contact }} />}
        </Loaded>
      )}
    </LoadedPage>
  )
}

function Editing({ customer }: { customer: OneCustomer }) {
  const { t } = useTranslation(['customers', 'privacy'])
  const navigate = useNavigate()
  const client = useQueryClient()
  const { id: customerId, revision, name, externalId } = customer
  const page = `/customers/${customerId}`
  const saving = useMutation({
    mutationFn: (changes: ReturnType<typeof changesOf>) =>
      call(
        api.customers[':customerId'].$patch({
          param: { customerId },
          json: { ...changes, revision },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customers'] })
      notifications.show({ message: t('form.saved') })
      navigate(page)
    },
  })
  return (
    <>
      <PageHead
        title={t('form.editTitle', { name: name ?? externalId })}
        above={<Link to={page}>{t('customer.number', { number: externalId })}</Link>}
        below={(customer.email ?? customer.phone) && <span>{t('privacy:contact.editing')}</span>}
      />
      <Loaded query={useQuery(queries.customerAttributes())}>
        {attributes => {
          const initial = formValues(customer)
          return (
            <CustomerForm
              key={revision}
              initial={initial}
              attributes={attributes}
              isNew={false}
              error={saving.error}
              busy={saving.isPending}
              back={page}
              save={values => saving.mutate(changesOf(initial, values, attributes))}
            />
          )
        }}
      </Loaded>
    </>
  )
}
