import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { momentInZone } from './moment-in-zone.ts'
import type { Wave } from './wave.ts'

/** What has happened to a wave, and what is going to, by the clocks of the organisation. */
export function WaveTimes({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves')
  const { locale } = useReader()
  const { state, openedAt, closedAt, opensAt, closesAt, pausedAt, timeZone: zone } = wave
  const at = (iso: string) => momentInZone(locale, iso, zone)
  return (
    <>
      {openedAt && <span>{t('opened', { moment: at(openedAt) })}</span>}
      {state === 'scheduled' && opensAt && (
        <span>{t('times.opens', { moment: at(opensAt), zone })}</span>
      )}
      {state === 'paused' && pausedAt && (
        <span>{t('times.pausedSince', { moment: at(pausedAt) })}</span>
      )}
      {closedAt && <span>{t('closed', { moment: at(closedAt) })}</span>}
      {closesAt && !closedAt && <span>{t('times.closes', { moment: at(closesAt), zone })}</span>}
    </>
  )
}
