import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Section } from '../ui/section.tsx'
import classes from './invitations.module.css'
import type { Invitations } from './invitations.ts'
import { MailText } from './mail-text.tsx'

const KINDS = ['invitation', 'reminder'] as const
const LANGUAGES = ['en', 'zh-cn'] as const

interface Props {
  readonly waveId: string
  readonly invitations: Invitations
}

/** What the mails say, in each language. */
export function MailTexts({ waveId, invitations }: Props) {
  const { t } = useTranslation('invitations')
  const { locale } = useReader()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('invitation')
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(locale)
  const text = invitations.texts.find(one => one.kind === kind && one.language === language)
  return (
    <Section title={t('texts.title')} intro={t('texts.intro')}>
      <div className={classes.choices}>
        <SegmentedControl
          aria-label={t('texts.kind')}
          value={kind}
          onChange={setKind}
          data={KINDS.map(value => ({ value, label: t(`texts.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('texts.language')}
          value={language}
          onChange={setLanguage}
          data={LANGUAGES.map(value => ({ value, label: t(`language.${value}`) }))}
        />
      </div>
      {text && (
        <MailText
          key={`${kind} ${language}`}
          waveId={waveId}
          text={text}
          invitations={invitations}
        />
      )}
    </Section>
  )
}
