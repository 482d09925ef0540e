import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/page-head.tsx'

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
