import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { usePermission } from '../../ui/use-permission.ts'
import { DeleteSegment } from './delete-segment.tsx'
import { Members } from './members.tsx'
import { NoSegment } from './no-segment.tsx'
import { filterOf, type Segment } from './segment.ts'
import { type SegmentDraft, SegmentForm } from './segment-form.tsx'

export function SegmentPage() {
  const { segmentId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(queries.segments())}>
      {segments => {
        const segment = segments.find(({ id }) => id === segmentId)
        return segment ? <SegmentView key={segment.id} segment={segment} /> : <NoSegment />
      }}
    </LoadedPage>
  )
}

function SegmentView({ segment }: { segment: Segment }) {
  const { t } = useTranslation('customers')
  const client = useQueryClient()
  const mayField = usePermission('field')
  const { id: segmentId, revision } = segment
  const saving = useMutation({
    mutationFn: (draft: SegmentDraft) =>
      call(api.segments[':segmentId'].$put({ param: { segmentId }, json: { ...draft, revision } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['segments'] })
      notifications.show({ message: t('segments.saved') })
    },
  })
  return (
    <>
      <PageHead
        title={segment.name}
        above={<Link to="/customers?tab=segments">{t('segments.all')}</Link>}
      />
      <SegmentForm
        key={revision}
        initial={{ name: segment.name, filter: filterOf(segment) }}
        editable={mayField}
        busy={saving.isPending}
        error={saving.error}
        save={draft => saving.mutate(draft)}
      >
        {mayField && <DeleteSegment segmentId={segmentId} />}
      </SegmentForm>
      <Members segment={segment} />
    </>
  )
}
