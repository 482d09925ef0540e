import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { queries } from '../api.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { usePermission } from '../ui/use-permission.ts'
import classes from './invitations.module.css'
import { invitationsQuery } from './invitations.ts'
import { Invited } from './invited.tsx'
import { Links } from './links.tsx'
import { MailTexts } from './mail-texts.tsx'
import { MailingState } from './mailing-state.tsx'
import { Schedule } from './schedule.tsx'
import { Undelivered } from './undelivered.tsx'

const LIVE = 2_000
/** People are still being drawn, answer and end the mails while none go out. */
const AT_REST = 10_000

/** Who is asked in a wave: how far they are, what they are written and when, and their links. */
export function InvitationsPage() {
  const { waveId = '' } = useParams()
  const { t } = useTranslation('invitations')
  const mayField = usePermission('field')
  const wave = useQuery(queries.wave(waveId))
  const isOver = wave.data?.state === 'closed'
  const query = useQuery({
    ...invitationsQuery(waveId),
    refetchInterval: ({ state }) => (state.data?.mailing.state === 'running' ? LIVE : AT_REST),
  })
  return (
    <Loaded query={query}>
      {invitations => (
        <>
          {invitations.total === 0 ? (
            <div className={classes.top}>
              <EmptyStart title={t('empty.title')} text={t(isOver ? 'empty.over' : 'empty.text')}>
                {mayField && !isOver && (
                  <LinkButton to={`/waves/${waveId}/sample`}>{t('empty.sample')}</LinkButton>
                )}
              </EmptyStart>
            </div>
          ) : (
            <Invited invitations={invitations} />
          )}
          {mayField && (
            <>
              {!isOver && <MailingState waveId={waveId} invitations={invitations} />}
              {!isOver && <Schedule key={waveId} waveId={waveId} mailing={invitations.mailing} />}
              {!isOver && <MailTexts waveId={waveId} invitations={invitations} />}
              {invitations.total > 0 && <Undelivered waveId={waveId} />}
              <Links waveId={waveId} channels={invitations.channels} isOver={isOver} />
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
