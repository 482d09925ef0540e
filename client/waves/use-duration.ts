import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'

/** Seconds as one says them: "45 s", "2 min", "2 min 30 s". */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation('fieldwork')
  const { formats } = useReader()
  return exact => {
    const whole = Math.round(exact)
    const minutes = formats.count(Math.floor(whole / 60))
    const seconds = formats.count(whole % 60)
    if (whole < 60) return t('time.seconds', { seconds })
    if (whole % 60 === 0) return t('time.minutes', { minutes })
    return t('time.both', { minutes, seconds })
  }
}
