import { stream } from 'hono/streaming'
import { findCustomer, findCustomers } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { momentOf } from '../i18n/wall-time.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import { createInvitations } from './create-invitations.ts'
import * as contract from './invitation.contract.ts'
import { exampleInvitation, findInvitations, handOut } from './invitation.queries.ts'
import { undeliveredMails } from './invitation-mail.queries.ts'
import * as texts from './invitation-text.queries.ts'
import { type InvitationText, textFaults } from './invitation-text.ts'
import { linkSheet } from './link-sheet.ts'
import { linksCsv } from './links-csv.ts'
import { mailValues } from './mail-values.ts'
import { putMailing } from './mailing.queries.ts'
import { readDeliveryReport } from './read-delivery-report.ts'
import { reportBounces } from './report-bounces.ts'
import { sendTestMail } from './send-test-mail.ts'
import { cancelMailing, pauseMailing, startMailing } from './start-mailing.ts'
import { viewInvitations } from './view-invitations.ts'
import { writeMail } from './write-mail.ts'

const MOST_UNDELIVERED = 100

export function invitationRoutes(deps: Deps) {
  const { store, clock } = deps
  const view = (waveId: string) => viewInvitations(deps, waveId)

  return apiRouter()
    .openapi(contract.getInvitations, async c =>
      c.json(await view(c.req.valid('param').waveId), 200),
    )
    .openapi(contract.putMailing, async c => {
      const { id } = await waveOf(c.req.valid('param').waveId)
      const { startAt, ...settings } = c.req.valid('json')
      const timeZone = await organisationTimeZone(store.read)
      const start = startAt && momentOf(timeZone, startAt).toISOString()
      await store.write(trx => putMailing(trx, id, { ...settings, startAt: start }))
      return c.json(await view(id), 200)
    })
    .openapi(contract.startMailing, async c => {
      const { waveId } = c.req.valid('param')
      if (!deps.mailer) throw new Problem('no-mail-server')
      await store.write(trx => startMailing(trx, waveId, clock()))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.pauseMailing, async c => {
      const { waveId } = c.req.valid('param')
      await store.write(trx => pauseMailing(trx, waveId))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.cancelMailing, async c => {
      const { waveId } = c.req.valid('param')
      await cancelMailing(store, waveId)
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.putInvitationText, async c => {
      const { waveId, ...which } = c.req.valid('param')
      const text = c.req.valid('json')
      await waveOf(waveId)
      refuseFaults(text)
      await store.write(trx => texts.putInvitationText(trx, waveId, { ...which, ...text }))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.deleteInvitationText, async c => {
      const { waveId, ...which } = c.req.valid('param')
      await waveOf(waveId)
      await store.write(trx => texts.deleteInvitationText(trx, waveId, which))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.previewMail, async c => {
      const wave = await waveOf(c.req.valid('param').waveId)
      const { language, example, ...text } = c.req.valid('json')
      refuseFaults(text)
      const invitation = await exampleInvitation(store.read, wave.id, language, example)
      const customer = await findCustomer(store.read, invitation?.customerId ?? '')
      const valuesFor = await mailValues(store, wave)
      const link = `${deps.publicUrl}/r/${'·'.repeat(22)}`
      const mail = writeMail({
        language,
        text,
        values: valuesFor(language, customer, link),
        privacy: wave.privacy,
        unsubscribe: link,
      })
      const { subject, html, text: plain } = mail
      return c.json({ subject, html, text: plain, name: customer?.name ?? null }, 200)
    })
    .openapi(contract.sendTestMail, async c => {
      const wave = await waveOf(c.req.valid('param').waveId)
      const { language, ...text } = c.req.valid('json')
      refuseFaults(text)
      const person = await c.var.person()
      if (!person) throw new Problem('sign-in-needed')
      await sendTestMail(deps, wave, { language, text, person })
      return c.json({ to: person.email }, 200)
    })
    .openapi(contract.listUndelivered, async c => {
      const { id } = await waveOf(c.req.valid('param').waveId)
      return c.json(await undelivered(id), 200)
    })
    .openapi(contract.createLinks, async c => {
      const wave = await waveOf(c.req.valid('param').waveId)
      if (wave.state === 'closed') throw new Problem('wave-over')
      const { count, ...link } = c.req.valid('json')
      const context = {
        dialect: store.dialect,
        linkKey: deps.linkKey,
        waveId: wave.id,
        now: clock(),
      }
      const links = Array.from({ length: count }, () => ({ ...link, customerId: null }))
      await store.write(trx => createInvitations(trx, context, links))
      return c.json(await view(wave.id), 201)
    })
    .openapi(contract.downloadLinks, async c => {
      const { id } = await waveOf(c.req.valid('param').waveId)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="links-${id}.csv"`)
      return stream(c, async out => {
        for await (const lines of linksCsv(deps, id, c.req.valid('query'))) await out.write(lines)
      })
    })
    .openapi(contract.printLinks, async c => {
      const wave = await waveOf(c.req.valid('param').waveId)
      return c.body(await linkSheet(deps, wave, c.req.valid('query')), 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        'Referrer-Policy': 'no-referrer',
      })
    })
    .openapi(contract.handOutLinks, async c => {
      const { id } = await waveOf(c.req.valid('param').waveId)
      const { channel } = c.req.valid('json')
      await store.write(trx => handOut(trx, id, channel, clock()))
      return c.json(await view(id), 200)
    })
    .openapi(contract.reportBounces, async c => {
      const body = c.req.valid('json')
      const reported = 'report' in body ? bouncesIn(body.report) : body
      return c.json({ bounced: await store.write(trx => reportBounces(trx, reported)) }, 200)
    })

  async function waveOf(waveId: string): Promise<Wave> {
    const wave = await findWave(store.read, waveId)
    if (!wave) throw new Problem('not-found')
    return wave
  }

  async function undelivered(waveId: string) {
    const mails = await undeliveredMails(store.read, waveId, MOST_UNDELIVERED)
    const invitations = await findInvitations(
      store.read,
      mails.map(({ invitationId }) => invitationId),
    )
    const customers = await findCustomers(
      store.read,
      [...invitations.values()].flatMap(({ customerId }) => customerId ?? []),
    )
    return mails.map(({ invitationId, number, state, reason, attemptedAt }) => {
      const invitation = invitations.get(invitationId)
      const customer = customers.get(invitation?.customerId ?? '')
      return {
        number: invitation?.number ?? 0,
        externalId: customer?.externalId ?? null,
        name: customer?.name ?? null,
        isReminder: number > 0,
        state,
        reason,
        attemptedAt,
      }
    })
  }
}

/** A report that names our mail is about that one alone. */
function bouncesIn(report: string) {
  const { messageIds, addresses } = readDeliveryReport(report)
  return messageIds.length > 0 ? { messageIds } : { addresses }
}

function refuseFaults(text: InvitationText): void {
  const faults = textFaults(text)
  if (faults.length > 0) throw new Problem('invitation-text-faults', { details: faults })
}
