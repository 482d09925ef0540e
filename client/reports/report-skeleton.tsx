import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './report-skeleton.module.css'

/** The report's own outline, so that nothing moves when it arrives. */
export function ReportSkeleton() {
  const { t } = useTranslation('reports')
  return (
    <div role="status" className={classes.skeleton}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton height={24} width="40%" />
      <Skeleton height={32} width="80%" mt={8} />
      <div className={classes.index}>
        <Skeleton height={160} />
        <Skeleton height={160} />
      </div>
      <div className={classes.actions}>
        <Skeleton height={144} />
        <Skeleton height={144} />
        <Skeleton height={144} />
      </div>
      <Skeleton height={312} mt={64} />
    </div>
  )
}
