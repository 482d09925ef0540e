import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import type { Invitations } from './invitations.ts'

/** Where the mails of a wave stand, in a sentence. */
export function useMailingWords({ mailing, mails, reminders, channels }: Invitations): string {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const byMail = channels.find(({ channel }) => channel === 'email')
  const waiting = byMail ? byMail.invitations - byMail.handedOut : 0
  const sent = mails.sent + mails.uncertain
  const queued = mails.queued + reminders.queued + mails.sending + reminders.sending
  const counts = {
    sent: formats.count(sent),
    reminders: formats.count(reminders.sent + reminders.uncertain),
    queued: formats.count(queued),
    rate: formats.count(mailing.perMinute),
  }
  if (mailing.state === 'idle') {
    return waiting === 0
      ? t('state.nobody')
      : t('state.idle', { count: waiting, shown: formats.count(waiting) })
  }
  const so = t('state.counts', counts)
  if (mailing.state === 'paused') return `${t('state.paused')}${t('state.space')}${so}`
  if (sent + queued === 0) return t('state.nobodyYet')
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
      case 'mail-server':
        return t('state.waitsForServer')
      case null:
        return queued === 0 ? t('state.done') : t('state.running', counts)
    }
  }
}
