import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Note } from '../ui/note.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { useJob } from '../ui/use-job.ts'
import classes from './invitations.module.css'
import { type Invitations, useChange } from './invitations.ts'
import { useMailingWords } from './use-mailing-words.ts'

interface Props {
  readonly waveId: string
  readonly invitations: Invitations
}

/** Starts, rests and takes back the mails of a wave, and says how far they are. */
export function MailingState({ waveId, invitations }: Props) {
  const { t } = useTranslation('invitations')
  const { mailing, sender, publicUrl } = invitations
  const words = useMailingWords(invitations)
  const step = useChange(waveId, (to: 'start' | 'retry' | 'pause' | 'cancellation') =>
    call(api.waves[':waveId'].mailing[to].$post({ param: { waveId } })),
  )
  const { mails, reminders } = invitations
  const queued = mails.queued + reminders.queued + mails.sending + reminders.sending
  const sent = mails.sent + mails.uncertain + reminders.sent + reminders.uncertain
  if (!sender) {
    return (
      <Section title={t('mailing.title')}>
        <Note>
          <div>
            <p>{t('mailing.noServer')}</p>
            <pre className={classes.settings}>
              {'SMTP_URL=smtp://user:password@mail.example.com:587\nMAIL_FROM="'}
              {t('mailing.exampleSender')}
              {' <survey@example.com>"'}
            </pre>
            <p>{t('mailing.noServerElse')}</p>
          </div>
        </Note>
      </Section>
    )
  }
  return (
    <Section
      title={t('mailing.title')}
      intro={t('mailing.from', { sender: `${sender.name} <${sender.address}>`.trim() })}
    >
      {isOnlyHere(publicUrl) && (
        <Note>
          <p>{t('mailing.onlyHere', { address: publicUrl })}</p>
        </Note>
      )}
      {mailing.trouble && (
        <Note>
          <p>
            {t(`mailing.trouble.${mailing.pauseReason ?? 'unreachable'}`, {
              words: mailing.trouble,
            })}
          </p>
        </Note>
      )}
      <p className={classes.state} role="status">
        {words}
      </p>
      {mailing.queueing ? (
        <Queueing jobId={mailing.queueing} />
      ) : (
        queued + sent > 0 && (
          <Progress
            className={classes.progress}
            value={(100 * sent) / (queued + sent)}
            aria-label={t('mailing.progress')}
            transitionDuration={200}
          />
        )
      )}
      {step.error && <ProblemNotice error={step.error} />}
      <div className={classes.step}>
        {mailing.state === 'running' ? (
          <Button
            variant="default"
            onClick={() => step.mutate('pause')}
            loading={step.isPending && step.variables === 'pause'}
          >
            {t('mailing.pause')}
          </Button>
        ) : (
          <Button
            onClick={() => step.mutate('start')}
            loading={step.isPending && step.variables === 'start'}
          >
            {t(mailing.state === 'idle' ? 'mailing.start' : 'mailing.resume')}
          </Button>
        )}
        {mailing.pauseReason && mailing.pauseReason !== 'not-taken' && (
          <Button
            variant="default"
            onClick={() => step.mutate('retry')}
            loading={step.isPending && step.variables === 'retry'}
          >
            {t('mailing.retry')}
          </Button>
        )}
        {mailing.state !== 'idle' && queued > 0 && (
          <Button
            variant="default"
            onClick={() => step.mutate('cancellation')}
            loading={step.isPending && step.variables === 'cancellation'}
          >
            {t('mailing.cancel')}
          </Button>
        )}
        {mailing.state === 'running' && queued === 0 && sent > 0 && <RemindNow waveId={waveId} />}
        {mailing.state === 'idle' && <p>{t('mailing.startHint')}</p>}
      </div>
    </Section>
  )
}

function Queueing({ jobId }: { jobId: string }) {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const { data: job } = useJob(jobId)
  const progress = job?.progress ?? 0
  return (
    <JobProgress
      words={t('mailing.queueing', { share: formats.share(Math.round(100 * progress) / 100) })}
      progress={progress}
    />
  )
}

/** Nobody else's mail program or phone reaches such an address. */
const isOnlyHere = (publicUrl: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'].includes(new URL(publicUrl).hostname)

/** Reminds everyone who has not answered now, without waiting for the interval that is set. */
function RemindNow({ waveId }: { waveId: string }) {
  const { t } = useTranslation('invitations')
  const reminding = useChange<void>(waveId, () =>
    call(api.waves[':waveId'].mailing.reminders.$post({ param: { waveId } })),
  )
  return (
    <ConfirmButton
      label={t('remind.label')}
      title={t('remind.title')}
      text={t('remind.text')}
      confirm={t('remind.confirm')}
      action={reminding}
    />
  )
}
