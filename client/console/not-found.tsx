import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'

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
