import { Button, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../ui/disclosure.tsx'
import classes from './consent-text.module.css'
import { RefusedDefinition } from './refused-definition.tsx'
import type { Survey } from './survey.ts'
import { useSaveDraft } from './use-save-draft.ts'
import { consentOf, withConsent } from './with-consent.ts'

const LANGUAGES = ['en', 'zh-cn'] as const

/** What respondents have to agree to before the first question, in the draft. */
export function ConsentText({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys')
  const [stored] = useState(() => consentOf(survey.draft))
  const wasAsked = stored.en !== '' || stored['zh-cn'] !== ''
  const [isAsked, ask] = useState(wasAsked)
  const [texts, setTexts] = useState(stored)
  const saving = useSaveDraft(survey)
  const isComplete = LANGUAGES.every(language => texts[language].trim() !== '')
  const isChanged =
    isAsked !== wasAsked ||
    (isAsked && LANGUAGES.some(language => texts[language] !== stored[language]))
  return (
    <section className={classes.consent}>
      <Disclosure summary={t(wasAsked ? 'consent.asked' : 'consent.notAsked')}>
        <form
          className={classes.form}
          onSubmit={event => {
            event.preventDefault()
            saving.mutate(withConsent(survey.draft, isAsked ? texts : undefined))
          }}
        >
          <p className={classes.intro}>{t('consent.intro')}</p>
          <Switch
            label={t('consent.ask')}
            checked={isAsked}
            onChange={event => ask(event.currentTarget.checked)}
          />
          {isAsked &&
            LANGUAGES.map(language => (
              <Textarea
                key={language}
                label={t(`consent.text.${language}`)}
                lang={language}
                value={texts[language]}
                autosize
                minRows={3}
                maxLength={4000}
                required
                withAsterisk={false}
                onChange={event => setTexts({ ...texts, [language]: event.currentTarget.value })}
              />
            ))}
          {saving.error && <RefusedDefinition error={saving.error} />}
          <Button
            type="submit"
            loading={saving.isPending}
            disabled={!isChanged || (isAsked && !isComplete)}
          >
            {t('json.save')}
          </Button>
        </form>
      </Disclosure>
    </section>
  )
}
