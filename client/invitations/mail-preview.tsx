import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { faultCodes } from './fault-codes.ts'
import classes from './invitations.module.css'
import type { InvitationText } from './invitations.ts'

type Props = Pick<InvitationText, 'subject' | 'body' | 'language'> & { readonly waveId: string }

const WRITING_PAUSE = 400

/** The mail as somebody who is invited would read it. */
export function MailPreview({ waveId, ...writing }: Props) {
  const { t } = useTranslation('invitations')
  const [example, setExample] = useState(0)
  const [text] = useDebouncedValue(writing, WRITING_PAUSE)
  const { data, error } = useQuery({
    queryKey: ['waves', waveId, 'mail-preview', text.subject, text.body, text.language, example],
    queryFn: () =>
      call(
        api.waves[':waveId']['mail-previews'].$post({
          param: { waveId },
          json: { ...text, example },
        }),
      ),
    enabled: text.subject.trim() !== '' && text.body.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  })
  const faults = faultCodes(error)
  return (
    <figure className={classes.preview}>
      <figcaption>
        <span>{data?.name ? t('preview.as', { name: data.name }) : t('preview.nobody')}</span>
        {data?.name && (
          <Button size="compact-sm" variant="subtle" onClick={() => setExample(example + 1)}>
            {t('preview.next')}
          </Button>
        )}
        {data && !data.name && example > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => setExample(0)}>
            {t('preview.first')}
          </Button>
        )}
      </figcaption>
      {faults.length > 0 ? (
        <ul className={classes.faults}>
          {faults.map(({ code, placeholder }) => (
            <li key={code + placeholder}>{t(`texts.faults.${code}`, { placeholder })}</li>
          ))}
        </ul>
      ) : (
        data && (
          <>
            <p className={classes.subject} lang={text.language}>
              {data.subject}
            </p>
            <iframe
              title={t('preview.title')}
              sandbox=""
              srcDoc={data.html}
              className={classes.mail}
            />
          </>
        )
      )}
    </figure>
  )
}
