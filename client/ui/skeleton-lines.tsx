import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Keeps the place of what is being loaded. */
export function SkeletonLines({ lines = 6, height = 24 }: { lines?: number; height?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <Skeleton key={line} height={height} mt={16} width={line === lines - 1 ? '60%' : '100%'} />
      ))}
    </div>
  )
}
