import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { useChange } from './use-change.ts'

/** Reminds at once whoever has not answered, without waiting for the day that is set. */
export function RemindNow({ waveId }: { waveId: string }) {
  const { t } = useTranslation('invitations')
  const reminding = useChange<void>(waveId, () =>
    call(api.waves[':waveId'].mailing.reminders.$post({ param: { waveId } })),
  )
  return (
    <ConfirmButton
      label={t('remind.label')}
      title={t('remind.title')}
      text={t('remind.text')}
      confirm={t('remind.confirm')}
      action={reminding}
    />
  )
}
