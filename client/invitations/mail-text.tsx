import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import classes from './invitations.module.css'
import { type Invitations, type InvitationText, useChange } from './invitations.ts'
import { MailPreview } from './mail-preview.tsx'
import { useFaultWords } from './use-fault-words.ts'

interface Props {
  readonly waveId: string
  readonly text: InvitationText
  readonly invitations: Invitations
}

const PLACEHOLDERS = ['name', 'link', 'survey', 'wave', 'closing'] as const

/** One text to be changed, with what its readers will see beside it. */
export function MailText({ waveId, text, invitations: { sender, mailing } }: Props) {
  const { t } = useTranslation('invitations')
  const faultWords = useFaultWords()
  const { kind, language } = text
  const [subject, setSubject] = useState(text.subject)
  const [body, setBody] = useState(text.body)
  const param = { waveId, kind, language }
  const path = api.waves[':waveId']['invitation-texts'][':kind'][':language']
  const saving = useChange(waveId, () => call(path.$put({ param, json: { subject, body } })))
  const resetting = useChange(waveId, () => call(path.$delete({ param })))
  const testing = useMutation({
    mutationFn: () =>
      call(
        api.waves[':waveId']['test-mails'].$post({
          param: { waveId },
          json: { subject, body, language },
        }),
      ),
  })
  const isChanged = subject !== text.subject || body !== text.body
  const error = saving.error ?? resetting.error ?? testing.error
  return (
    <div className={classes.editor}>
      <div className={classes.writing}>
        <TextInput
          label={t('texts.subject')}
          lang={language}
          value={subject}
          maxLength={200}
          onChange={event => setSubject(event.currentTarget.value)}
        />
        <Textarea
          label={t('texts.body')}
          lang={language}
          value={body}
          maxLength={10_000}
          autosize
          minRows={10}
          maxRows={24}
          onChange={event => setBody(event.currentTarget.value)}
        />
        <dl className={classes.placeholders}>
          {PLACEHOLDERS.map(name => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{t(`texts.placeholders.${name}`)}</dd>
            </div>
          ))}
        </dl>
        {error && (
          <ProblemNotice
            error={error}
            words={faultWords(error).join(t('state.space')) || undefined}
          />
        )}
        <div className={classes.step}>
          <Button
            variant="default"
            disabled={!isChanged}
            onClick={() => saving.mutate(undefined)}
            loading={saving.isPending}
          >
            {t('texts.save')}
          </Button>
          {sender && (
            <Button variant="default" onClick={() => testing.mutate()} loading={testing.isPending}>
              {t('texts.test')}
            </Button>
          )}
          {!text.isDefault && (
            <Button
              variant="subtle"
              loading={resetting.isPending}
              onClick={() =>
                resetting.mutate(undefined, {
                  onSuccess: ({ texts }) => {
                    const ours = texts.find(one => one.kind === kind && one.language === language)
                    setSubject(ours?.subject ?? '')
                    setBody(ours?.body ?? '')
                  },
                })
              }
            >
              {t('texts.reset')}
            </Button>
          )}
          <p role="status">
            {testing.isSuccess
              ? t('texts.tested', { address: testing.data.to })
              : saving.isSuccess && !isChanged && t('saved')}
          </p>
        </div>
      </div>
      <MailPreview
        waveId={waveId}
        subject={subject}
        body={body}
        language={language}
        sender={sender}
        mailing={mailing}
      />
    </div>
  )
}
