import { useTranslation } from 'react-i18next'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Bars } from '../ui/bars.tsx'
import { Section } from '../ui/section.tsx'
import classes from './fieldwork.module.css'
import type { Fieldwork } from './fieldwork.ts'

type Page = Fieldwork['pages'][number]
type Props = Pick<Fieldwork, 'pages' | 'elsewhere' | 'opened'>

/** Page by page, who came as far and who left; before them, who opened it and said nothing. */
export function PagesSection({ pages, elsewhere, opened }: Props) {
  const { t } = useTranslation('fieldwork')
  const { formats, locale, textOf } = useReader()
  const came = opened?.people || pages.at(0)?.reached || 1
  const nameOf = (page: Page) =>
    textOf(page.title) || t('pages.numbered', { number: formats.count(pages.indexOf(page) + 1) })
  return (
    <Section title={t('pages.title')} intro={t('pages.intro')}>
      <p>{joinSentences([...(opened ? [silence(opened)] : []), verdict()], locale)}</p>
      <Bars
        caption={t('pages.caption')}
        headers={[t('pages.page'), t('pages.reached'), t('pages.left'), t('pages.answering')]}
        rows={[
          ...(opened
            ? [
                {
                  key: '',
                  name: t('pages.opened'),
                  share: opened.people / came,
                  figures: [formats.count(opened.people), formats.count(opened.silent), ''],
                },
              ]
            : []),
          ...pages.map(page => ({
            key: page.name,
            name: nameOf(page),
            share: page.reached / came,
            figures: [page.reached, page.left, page.answering].map(formats.count),
          })),
        ]}
      />
      {opened && <p className={classes.hint}>{t('pages.openedNote')}</p>}
      {elsewhere > 0 && (
        <p className={classes.hint}>{t('pages.elsewhere', { count: elsewhere })}</p>
      )}
    </Section>
  )

  function silence({ people, silent }: NonNullable<Props['opened']>): string {
    return t('pages.silent', {
      people: formats.count(people),
      silent: formats.count(silent),
      share: formats.share(silent / people),
    })
  }

  function verdict(): string {
    const shareOf = ({ left, reached }: Page) => (reached > 0 ? left / reached : 0)
    const [worst] = pages.toSorted((one, other) => shareOf(other) - shareOf(one))
    if (!worst || worst.left === 0) return t('pages.nobody')
    return t('pages.worst', { page: nameOf(worst), share: formats.share(shareOf(worst)) })
  }
}
