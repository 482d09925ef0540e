import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Section } from '../ui/section.tsx'
import { Bars } from './bars.tsx'
import type { Fieldwork } from './fieldwork.ts'
import classes from './wave-page.module.css'

type Page = Fieldwork['pages'][number]

/** Page by page, who came as far and who left. */
export function PagesSection({ pages, elsewhere }: Pick<Fieldwork, 'pages' | 'elsewhere'>) {
  const { t } = useTranslation('fieldwork')
  const { formats, textOf } = useReader()
  const began = (pages.at(0)?.reached ?? 0) || 1
  const nameOf = (page: Page) =>
    textOf(page.title) || t('pages.numbered', { number: formats.count(pages.indexOf(page) + 1) })
  return (
    <Section title={t('pages.title')} intro={t('pages.intro')}>
      <p>{verdict()}</p>
      <Bars
        caption={t('pages.caption')}
        headers={[t('pages.page'), t('pages.reached'), t('pages.left'), t('pages.answering')]}
        rows={pages.map(page => ({
          key: page.name,
          name: nameOf(page),
          share: page.reached / began,
          figures: [page.reached, page.left, page.answering].map(formats.count),
        }))}
      />
      {elsewhere > 0 && (
        <p className={classes.hint}>{t('pages.elsewhere', { count: elsewhere })}</p>
      )}
    </Section>
  )

  function verdict(): string {
    const shareOf = ({ left, reached }: Page) => (reached > 0 ? left / reached : 0)
    const [worst] = pages.toSorted((one, other) => shareOf(other) - shareOf(one))
    if (!worst || worst.left === 0) return t('pages.nobody')
    return t('pages.worst', { page: nameOf(worst), share: formats.share(shareOf(worst)) })
  }
}
