import { useTranslation } from 'react-i18next'
import classes from './demo-mark.module.css'

/** Simulated, and said so wherever it is shown. */
export function DemoMark() {
  const { t } = useTranslation()
  return (
    <span className={classes.mark} title={t('demoHint')}>
      {t('demo')}
    </span>
  )
}
