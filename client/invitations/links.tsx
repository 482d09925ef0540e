import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import classes from './invitations.module.css'
import { type Invitations, useChange } from './invitations.ts'
import { MakeLinks } from './make-links.tsx'

interface Props {
  readonly waveId: string
  readonly channels: Invitations['channels']
  readonly isOver: boolean
}

type Others = Exclude<Invitations['channels'][number]['channel'], 'email'>

/** The personal links for everything but our own mails: as a list, or as codes to print. */
export function Links({ waveId, channels, isOver }: Props) {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const handingOut = useChange(waveId, (channel: Others) =>
    call(
      api.waves[':waveId'].invitations['hand-out'].$post({ param: { waveId }, json: { channel } }),
    ),
  )
  const address = (kind: 'csv' | 'html', channel: string) =>
    `/api/waves/${encodeURIComponent(waveId)}/invitations/links.${kind}?channel=${channel}`
  return (
    <Section title={t('links.title')} intro={t('links.intro')}>
      {channels.length > 0 && (
        <ul className={classes.channels}>
          {channels.map(({ channel, invitations, handedOut }) => (
            <li key={channel}>
              <span>{t(`channel.${channel}`)}</span>
              <span className={classes.handedOut}>
                {t('links.handedOut', {
                  handedOut: formats.count(handedOut),
                  links: formats.count(invitations),
                })}
              </span>
              <div className={classes.actions}>
                <Button
                  component="a"
                  href={address('csv', channel)}
                  download
                  size="compact-sm"
                  variant="default"
                >
                  {t('links.csv')}
                </Button>
                {channel !== 'email' && (
                  <>
                    <Button
                      component="a"
                      href={address('html', channel)}
                      target="_blank"
                      size="compact-sm"
                      variant="default"
                    >
                      {t('links.codes')}
                    </Button>
                    {!isOver && handedOut < invitations && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => handingOut.mutate(channel)}
                        loading={handingOut.isPending && handingOut.variables === channel}
                      >
                        {t('links.handOut')}
                      </Button>
                    )}
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {handingOut.error && <ProblemNotice error={handingOut.error} />}
      <p className={classes.hint}>{t('links.secret')}</p>
      {!isOver && <MakeLinks waveId={waveId} />}
    </Section>
  )
}
