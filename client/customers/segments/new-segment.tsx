import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { usePermission } from '../../ui/use-permission.ts'
import { type SegmentDraft, SegmentForm } from './segment-form.tsx'

const NEW: SegmentDraft = {
  name: '',
  filter: { all: [{ field: 'region', is: 'equals', value: '' }] },
}

export function NewSegment() {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const client = useQueryClient()
  const mayField = usePermission('field')
  const adding = useMutation({
    mutationFn: (json: SegmentDraft) => call(api.segments.$post({ json })),
    onSuccess: async segment => {
      await client.invalidateQueries(queries.segments())
      notifications.show({ message: t('segments.saved') })
      navigate(`/customers/segments/${segment.id}`, { replace: true })
    },
  })
  return (
    <>
      <PageHead
        title={t('segments.newTitle')}
        above={<Link to="/customers?tab=segments">{t('segments.all')}</Link>}
      />
      <SegmentForm
        initial={NEW}
        editable={mayField}
        busy={adding.isPending}
        error={adding.error}
        save={draft => adding.mutate(draft)}
      />
    </>
  )
}
