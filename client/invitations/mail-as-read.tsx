import { useTranslation } from 'react-i18next'
import type { Answer, api } from '../api.ts'
import classes from './invitations.module.css'
import type { Invitations, InvitationText, Mailing } from './invitations.ts'

export type MailOnScreen = 'phone' | 'wide' | 'text'

interface Props {
  readonly mail: Answer<(typeof api.waves)[':waveId']['mail-previews']['$post']>
  readonly on: MailOnScreen
  readonly language: InvitationText['language']
  readonly sender: Invitations['sender']
  readonly replyTo: Mailing['replyTo']
}

/** The very mail that is sent, under the lines that a mail program shows above it. */
export function MailAsRead({ mail, on, language, sender, replyTo }: Props) {
  const { t } = useTranslation('invitations')
  const heads = [
    [t('preview.from'), sender && `${sender.name} <${sender.address}>`.trim()],
    [t('preview.replyTo'), replyTo],
    [t('texts.subject'), mail.subject],
  ] as const
  return (
    <div className={on === 'phone' ? classes.phone : undefined}>
      <dl className={classes.head}>
        {heads
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang={value === mail.subject ? language : undefined}>{value}</dd>
            </div>
          ))}
      </dl>
      {on === 'text' ? (
        <p className={classes.plain} lang={language}>
          {mail.text}
        </p>
      ) : (
        <iframe
          title={t('preview.title')}
          sandbox=""
          // A link would open in a window of its own, which the sandbox does not let it.
          srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
          className={classes.mail}
        />
      )}
    </div>
  )
}
