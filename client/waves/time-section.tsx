import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Section } from '../ui/section.tsx'
import { Bars } from './bars.tsx'
import type { Fieldwork } from './fieldwork.ts'
import { useDuration } from './use-duration.ts'
import classes from './wave-page.module.css'

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
