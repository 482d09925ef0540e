import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SkeletonLines } from '../ui/skeleton-lines.tsx'

/** A mistake of ours in a page: what is on the server is safe, and loading again may help. */
export function Crash() {
  const { t } = useTranslation('console')
  return (
    <main className="page">
      <PageHead title={t('crash.title')} below={t('crash.text')} />
      <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
    </main>
  )
}

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

export function NotFound() {
  const { t } = useTranslation('console')
  return (
    <>
      <PageHead title={t('notFound.title')} below={t('notFound.text')} />
      <LinkButton to="/" variant="default">
        {t('notFound.home')}
      </LinkButton>
    </>
  )
}
