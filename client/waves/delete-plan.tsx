import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call, queries } from '../api.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import type { Wave } from './wave.ts'

/** Takes back a wave that was never open. */
export function DeletePlan({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves')
  const navigate = useNavigate()
  const client = useQueryClient()
  const action = useMutation({
    mutationFn: () => call(api.waves[':waveId'].$delete({ param: { waveId: wave.id } })),
    onSuccess: ({ surveyId }) => {
      client.invalidateQueries({ queryKey: ['surveys'] })
      navigate(`/surveys/${surveyId}?tab=waves`)
      client.removeQueries({ queryKey: queries.wave(wave.id).queryKey })
    },
  })
  const texts = [t('plan.deleteText'), ...(wave.scheduleId ? [t('plan.ofSchedule')] : [])]
  return (
    <ConfirmButton
      label={t('plan.deleteLabel')}
      title={t('plan.deleteTitle')}
      text={texts.join(' ')}
      confirm={t('plan.deleteConfirm')}
      action={action}
    />
  )
}
