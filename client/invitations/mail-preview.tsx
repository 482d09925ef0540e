import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { SkeletonLines } from '../ui/skeleton-lines.tsx'
import classes from './invitations.module.css'
import type { Invitations, InvitationText } from './invitations.ts'
import { MailAsRead, type MailOnScreen } from './mail-as-read.tsx'
import { useFaultWords } from './use-fault-words.ts'

type Props = Pick<InvitationText, 'subject' | 'body' | 'language'> &
  Pick<Invitations, 'sender' | 'mailing'> & { readonly waveId: string }

const WRITING_PAUSE = 400
const ON = ['phone', 'wide', 'text'] as const

/** The mail as somebody who is invited would read it. */
export function MailPreview({ waveId, sender, mailing, ...writing }: Props) {
  const { t } = useTranslation('invitations')
  const [example, setExample] = useState(0)
  const [on, setOn] = useState<MailOnScreen>('phone')
  const [text] = useDebouncedValue(writing, WRITING_PAUSE)
  const isWritten = text.subject.trim() !== '' && text.body.trim() !== ''
  const { data, error } = useQuery({
    queryKey: ['waves', waveId, 'mail-preview', text.subject, text.body, text.language, example],
    queryFn: () =>
      call(
        api.waves[':waveId']['mail-previews'].$post({
          param: { waveId },
          json: { ...text, example },
        }),
      ),
    enabled: isWritten,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  })
  const faults = useFaultWords()(error)
  return (
    <figure className={on === 'wide' ? classes.widePreview : classes.preview}>
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
      <SegmentedControl
        className={classes.on}
        size="xs"
        aria-label={t('preview.title')}
        value={on}
        onChange={setOn}
        data={ON.map(value => ({ value, label: t(`preview.on.${value}`) }))}
      />
      {contents()}
    </figure>
  )

  function contents() {
    if (!isWritten) return <p className={classes.hint}>{t('preview.unwritten')}</p>
    if (faults.length > 0) {
      return (
        <ul className={classes.faults}>
          {faults.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )
    }
    if (error) return <ProblemNotice error={error} />
    if (!data) return <SkeletonLines />
    return (
      <MailAsRead
        mail={data}
        on={on}
        language={text.language}
        sender={sender}
        replyTo={mailing.replyTo}
      />
    )
  }
}
