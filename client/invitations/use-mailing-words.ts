import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import type { Invitations } from './invitations.ts'

/** Where the mails of a wave stand, in a sentence. */
export function useMailingWords({ mailing, mails, reminders, states }: Invitations): string {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const queued = mails.queued + reminders.queued + mails.sending + reminders.sending
  const counts = {
    sent: formats.count(mails.sent + mails.uncertain),
    reminders: formats.count(reminders.sent + reminders.uncertain),
    queued: formats.count(queued),
    rate: formats.count(mailing.perMinute),
  }
  if (mailing.state === 'idle') {
    return states.drawn === 0
      ? t('state.nobody')
      : t('state.idle', { count: states.drawn, shown: formats.count(states.drawn) })
  }
  const so = t('state.counts', counts)
  if (mailing.state === 'paused') return `${t('state.paused')}${t('state.space')}${so}`
  return `${running()}${t('state.space')}${so}`

  function running(): string {
    switch (mailing.waitsFor) {
      case 'wave':
        return t('state.waitsForWave')
      case 'start':
        return t('state.waitsForStart', {
          moment: formats.moment(mailing.startAt ?? ''),
          zone: mailing.timeZone,
        })
      case 'quiet-hours':
        return t('state.quiet', { time: mailing.quietUntil, zone: mailing.timeZone })
      case null:
        return queued === 0 ? t('state.done') : t('state.running', counts)
    }
  }
}
