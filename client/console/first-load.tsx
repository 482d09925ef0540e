import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SkeletonLines } from '../ui/skeleton-lines.tsx'

/** While the code of the first page is on its way. */
export function FirstLoad() {
  const { t } = useTranslation()
  return (
    <main className="page">
      <VisuallyHidden component="h1">{t('loading')}</VisuallyHidden>
      <SkeletonLines />
    </main>
  )
}
