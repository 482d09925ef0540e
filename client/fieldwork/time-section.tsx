import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Bars } from '../ui/bars.tsx'
import { Section } from '../ui/section.tsx'
import classes from './fieldwork.module.css'
import type { Fieldwork } from './fieldwork.ts'

interface Props {
  readonly time: Fieldwork['time']
  readonly isAnonymous: boolean
}

/** How long answering takes. */
export function TimeSection({ time, isAnonymous }: Props) {
  const { t } = useTranslation('fieldwork')
  const { formats } = useReader()
  const duration = useDuration()
  if (!time) return <Section title={t('time.title')} intro={t('time.few')} />
  const sentence = t('time.sentence', {
    median: duration(time.median),
    lower: duration(time.lowerQuartile),
    upper: duration(time.upperQuartile),
  })
  const first = time.bins.findIndex(({ count }) => count > 0)
  const most = Math.max(1, ...time.bins.map(({ count }) => count))
  return (
    <Section title={t('time.title')} intro={sentence}>
      <Bars
        caption={t('time.caption')}
        headers={[t('time.range'), t('time.count')]}
        rows={time.bins.slice(first).map(({ from, to, count }) => ({
          key: String(from),
          name:
            to === null
              ? t('time.above', { from: duration(from) })
              : t('time.between', { from: duration(from), to: duration(to) }),
          share: count / most,
          figures: [formats.count(count)],
        }))}
      />
      {isAnonymous && <p className={classes.hint}>{t('time.rounded')}</p>}
    </Section>
  )
}

/** Seconds as one says them: "45 s", "2 min", "2 min 30 s". */
function useDuration(): (seconds: number) => string {
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
