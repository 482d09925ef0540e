import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { parseDefinition } from '#survey-definitions/parse-definition.ts'
import { type Locale, languageTag } from '../i18n/locale.ts'
import { readerOf } from '../i18n/reader.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Note } from '../ui/note.tsx'
import classes from './outline.module.css'
import { outlineOf } from './outline-of.ts'
import { OutlinePage } from './outline-page.tsx'
import type { Survey } from './survey.ts'

/** The questionnaire as it will be asked, page by page, with what each question measures. */
export function Outline({ survey }: { survey: Survey }) {
  const { t, i18n } = useTranslation('surveys')
  const { locale: own, formats } = useReader()
  const [chosen, setChosen] = useState<Locale>()
  const parsed = parseDefinition(survey.draft)
  if (!parsed.ok) return null
  const locale = chosen ?? own
  const numbered = (count: number) => ({ count, n: formats.count(count) })
  const asked = i18n.getFixedT(locale, 'surveys')
  const { pages, questions, constructs, focus } = outlineOf(parsed.definition, locale)
  return (
    <section aria-label={t('page.tabs.questionnaire')}>
      <div className={classes.head}>
        <p>
          {joinSentences(
            [
              t('outline.facts', {
                pages: t('outline.pages', numbered(pages.length)),
                questions: t('outline.questions', numbered(questions)),
                constructs: t('outline.constructs', numbered(constructs)),
              }),
              ...(focus ? [t('outline.focus', { focus }), t('outline.legend')] : []),
            ],
            own,
          )}
        </p>
        <SegmentedControl
          aria-label={t('outline.language')}
          value={locale}
          onChange={value => setChosen(value === 'zh-cn' ? 'zh-cn' : 'en')}
          data={[
            { value: 'en', label: 'English' },
            { value: 'zh-cn', label: '中文' },
          ]}
        />
      </div>
      {!focus && (
        <Note>
          <p>{t('outline.noModel')}</p>
        </Note>
      )}
      <ol className={classes.pages} lang={languageTag(locale)}>
        {pages.map(page => (
          <OutlinePage key={page.number} page={page} t={asked} reader={readerOf(locale)} />
        ))}
      </ol>
    </section>
  )
}
