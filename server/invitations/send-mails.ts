import type { Transaction } from 'kysely'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import type { Delivery, Mail } from '../mail/mailer.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import { stateOf } from '../waves/wave.ts'
import { type ClaimedMail, claimMails } from './claim-mails.ts'
import { invitationTexts } from './invitation-text.queries.ts'
import { unfinishedMails } from './mail-attempt.queries.ts'
import { mailValues } from './mail-values.ts'
import { findMailing, type Mailing, startedMailings } from './mailing.queries.ts'
import { isQuiet } from './mailing.ts'
import { personalLink, unsubscribeLink } from './personal-link.ts'
import { recordDelivery } from './record-delivery.ts'
import { throttleMailing } from './throttle-mailing.ts'
import { writeMail } from './write-mail.ts'

/** As many are under way at once; as many at most stay uncertain when the process is killed. */
const AT_ONCE = 8
/** Longer than any mail can be under way: its process has died. */
const UNFINISHED_MS = 10 * 60_000

/**
 * Sends what is due, wave by wave. Before the first byte of a mail it is on disk that it has begun,
 * after the last what became of it; whatever stops the process in between, no mail is sent twice.
 */
export async function sendMails(deps: Deps, stopping: AbortSignal): Promise<void> {
  const mailings = await startedMailings(deps.store.read)
  await Promise.all(mailings.map(({ waveId }) => sendFor(deps, waveId, stopping)))
}

async function sendFor(deps: Deps, waveId: string, stopping: AbortSignal): Promise<void> {
  const { store, clock, mailer } = deps
  await store.write(trx => giveUpUnfinished(trx, waveId, clock()))
  while (mailer && !stopping.aborted) {
    // Read again for every few mails: somebody may have paused it, or changed the text.
    const mailing = await findMailing(store.read, waveId)
    const wave = await findWave(store.read, waveId)
    if (!wave || !(await maySend(deps, wave, mailing))) return
    const compose = await composer(deps, wave, mailing)
    const most = mailing.trouble === null ? AT_ONCE : 1
    const { claimed, withheld } = await store.write(trx =>
      claimMails(trx, deps, mailing, clock(), most),
    )
    const delivered = await Promise.all(
      claimed.map(async one => ({
        ...one,
        delivery: withoutAddress(await mailer.send(compose(one)), one.address),
      })),
    )
    await store.write(async trx => {
      for (const { mail, delivery } of delivered) await recordDelivery(trx, mail, delivery, clock())
      const deliveries = delivered.map(({ delivery }) => delivery)
      await throttleMailing(trx, waveId, deliveries, clock())
    })
    if (claimed.length + withheld === 0) return
  }
}

/** It cannot be said whether they have arrived, so they are not sent again. */
async function giveUpUnfinished(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
): Promise<void> {
  const begunBefore = new Date(now.getTime() - UNFINISHED_MS)
  for (const mail of await unfinishedMails(trx, waveId, begunBefore))
    await recordDelivery(trx, mail, { outcome: 'uncertain', reason: 'interrupted' }, now)
}

async function maySend(
  { store, clock }: Deps,
  wave: Wave,
  { startAt, againAt, ...mailing }: Mailing,
): Promise<boolean> {
  const now = clock()
  const timeZone = await organisationTimeZone(store.read)
  return (
    mailing.state === 'running' &&
    (startAt === null || startAt <= now.toISOString()) &&
    (againAt === null || againAt <= now.toISOString()) &&
    stateOf(wave, now) === 'open' &&
    !isQuiet(wallTimeAt(timeZone, now), mailing)
  )
}

async function composer(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'linkKey'>,
  wave: Wave,
  { replyTo }: Mailing,
): Promise<(claimed: ClaimedMail) => Mail> {
  const texts = await invitationTexts(deps.store.read, wave.id)
  const valuesFor = await mailValues(deps.store, wave)
  const textOf = (number: number, language: Locale) => {
    const kind = number === 0 ? 'invitation' : 'reminder'
    return texts.find(text => text.kind === kind && text.language === language)
  }
  return ({ mail, invitation, customer, address }) => {
    const { language } = invitation
    const text = textOf(mail.number, language)
    if (!text) throw new Error(`no text for mail ${mail.number} in ${language}`)
    const unsubscribe = unsubscribeLink(deps, invitation)
    return {
      ...writeMail({
        language,
        text,
        values: valuesFor(language, customer, personalLink(deps, invitation)),
        privacy: wave.privacy,
        unsubscribe,
      }),
      id: `${invitation.id}.${mail.number}`,
      to: { name: customer.name, address },
      replyTo,
      unsubscribe,
    }
  }
}

/**
 * Mail servers like to repeat the address that they refuse. It is stored with the customer alone, so
 * that it is deleted with the customer.
 */
function withoutAddress(delivery: Delivery, address: string): Delivery {
  if (delivery.outcome === 'sent') return delivery
  const at = delivery.reason.toLowerCase().indexOf(address.toLowerCase())
  if (at < 0) return delivery
  const { reason } = delivery
  const rest = `${reason.slice(0, at)}…${reason.slice(at + address.length)}`
  return withoutAddress({ ...delivery, reason: rest }, address)
}
