import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import { stateOf } from '../waves/wave.ts'
import type { invitationsView } from './invitation.contract.ts'
import { countInvitations } from './invitation.queries.ts'
import { INVITATION_STATES } from './invitation.ts'
import { MAIL_STATES } from './invitation-mail.table.ts'
import { invitationTexts } from './invitation-text.queries.ts'
import { countMails } from './mail-outcome.queries.ts'
import { findMailing, type Mailing } from './mailing.queries.ts'
import { isQuiet } from './mailing.ts'
import { queueKey } from './start-mailing.ts'

export type InvitationsView = z.infer<typeof invitationsView>

/** Everything about the invitations of a wave that fits on a page. */
export async function viewInvitations(
  {
    store: { read },
    clock,
    mailer,
    publicUrl,
  }: Pick<Deps, 'store' | 'clock' | 'mailer' | 'publicUrl'>,
  waveId: string,
): Promise<InvitationsView> {
  const wave = await findWave(read, waveId)
  if (!wave) throw new Problem('not-found')
  const counted = await countInvitations(read, waveId)
  const mails = await countMails(read, waveId)
  const mailsIn = (isReminder: boolean) =>
    tally(
      MAIL_STATES,
      mails.filter(mail => mail.isReminder === isReminder),
    )
  const states = tally(INVITATION_STATES, counted)
  return {
    total: Object.values(states).reduce((sum, one) => sum + one, 0),
    states,
    channels: channelsOf(counted),
    mails: mailsIn(false),
    reminders: mailsIn(true),
    mailing: await viewMailing(read, wave, clock()),
    sender: mailer ? { ...mailer.from } : null,
    publicUrl,
    texts: await invitationTexts(read, waveId),
  }
}

async function viewMailing(
  read: Kysely<Database>,
  wave: Wave,
  now: Date,
): Promise<InvitationsView['mailing']> {
  const {
    waveId: _,
    startAt,
    startedAt: _started,
    againAt,
    ...mailing
  } = await findMailing(read, wave.id)
  const timeZone = await organisationTimeZone(read)
  return {
    ...mailing,
    startAt: startAt && wallTimeAt(timeZone, new Date(startAt)),
    timeZone,
    waitsFor: waitsFor(wave, { ...mailing, startAt, againAt }, wallTimeAt(timeZone, now), now),
    queueing: (await findActiveJob(read, queueKey(wave.id))) ?? null,
  }
}

function waitsFor(
  wave: Wave,
  mailing: Omit<Mailing, 'waveId' | 'startedAt'>,
  wallTime: string,
  now: Date,
): InvitationsView['mailing']['waitsFor'] {
  if (mailing.state !== 'running') return null
  if (stateOf(wave, now) !== 'open') return 'wave'
  if (mailing.startAt !== null && mailing.startAt > now.toISOString()) return 'start'
  if (isQuiet(wallTime, mailing)) return 'quiet-hours'
  return mailing.againAt === null ? null : 'mail-server'
}

type Counted = Awaited<ReturnType<typeof countInvitations>>

function channelsOf(counted: Counted): InvitationsView['channels'] {
  const channels = new Map<string, InvitationsView['channels'][number]>()
  for (const { channel, state, count, first, last } of counted) {
    const known = channels.get(channel) ?? { channel, invitations: 0, handedOut: 0, first, last }
    channels.set(channel, {
      channel,
      invitations: known.invitations + count,
      handedOut: known.handedOut + (state === 'drawn' ? 0 : count),
      first: Math.min(known.first, first),
      last: Math.max(known.last, last),
    })
  }
  return [...channels.values()].sort((a, b) => (a.channel < b.channel ? -1 : 1))
}

function tally<S extends string>(
  states: readonly S[],
  counted: readonly { readonly state: S; readonly count: number }[],
): Record<S, number> {
  const sums = Object.fromEntries(states.map(state => [state, 0])) as Record<S, number>
  for (const { state, count } of counted) sums[state] += count
  return sums
}
