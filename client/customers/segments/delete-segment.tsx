import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, callDone } from '../../api.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'

export function DeleteSegment({ segmentId }: { segmentId: string }) {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const client = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => callDone(api.segments[':segmentId'].$delete({ param: { segmentId } })),
    onSuccess: async () => {
      await navigate('/customers?tab=segments')
      client.invalidateQueries({ queryKey: ['segments'] })
    },
  })
  return (
    <ConfirmButton
      label={t('actions.delete')}
      title={t('segments.deleteTitle')}
      text={t('segments.deleteText')}
      confirm={t('segments.deleteConfirm')}
      action={deleting}
    />
  )
}
