import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useReader } from '../../i18n/use-reader.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Section } from '../../ui/section.tsx'
import { erasureFacts } from './erasure-facts.ts'
import { type Erasure, privacyQueries } from './privacy-queries.ts'

/** The proof that somebody was erased; it says everything but who. */
export function ErasurePage() {
  const { erasureId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(privacyQueries.erasure(erasureId))}>
      {erasure => <Proof erasure={erasure} />}
    </LoadedPage>
  )
}

function Proof({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation('privacy')
  const { formats } = useReader()
  const { waitingFiles } = erasure.counts
  return (
    <>
      <PageHead
        title={t('proof.title')}
        above={<Link to="/customers?tab=erasures">{t('proof.back')}</Link>}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('proof.print')}
          </Button>
        }
      />
      {waitingFiles > 0 && (
        <Note>
          <p>{t('proof.waiting', { count: waitingFiles, shown: formats.count(waitingFiles) })}</p>
        </Note>
      )}
      <Section title={t('proof.what')} intro={t('proof.intro')}>
        <FactList facts={erasureFacts(t, formats, erasure)} />
      </Section>
    </>
  )
}
