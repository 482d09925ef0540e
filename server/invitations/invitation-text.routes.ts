import { findCustomer } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { signedIn } from '../http/app-env.ts'
import { Problem } from '../http/problem.ts'
import { knownWave } from '../waves/wave.queries.ts'
import { exampleInvitation } from './invitation.queries.ts'
import * as contract from './invitation-text.contract.ts'
import * as texts from './invitation-text.queries.ts'
import { type InvitationText, textFaults } from './invitation-text.ts'
import { mailValues } from './mail-values.ts'
import { sendTestMail } from './send-test-mail.ts'
import { viewInvitations } from './view-invitations.ts'
import { writeMail } from './write-mail.ts'

export function invitationTextRoutes(deps: Deps) {
  const { store } = deps
  const view = (waveId: string) => viewInvitations(deps, waveId)

  return apiRouter()
    .openapi(contract.putInvitationText, async c => {
      const { waveId, ...which } = c.req.valid('param')
      const text = c.req.valid('json')
      await knownWave(store.read, waveId)
      refuseFaults(text)
      await store.write(trx => texts.putInvitationText(trx, waveId, { ...which, ...text }))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.deleteInvitationText, async c => {
      const { waveId, ...which } = c.req.valid('param')
      await knownWave(store.read, waveId)
      await store.write(trx => texts.deleteInvitationText(trx, waveId, which))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.previewMail, async c => {
      const wave = await knownWave(store.read, c.req.valid('param').waveId)
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
      const wave = await knownWave(store.read, c.req.valid('param').waveId)
      const { language, ...text } = c.req.valid('json')
      refuseFaults(text)
      const person = await signedIn(c)
      await sendTestMail(deps, wave, { language, text, person })
      return c.json({ to: person.email }, 200)
    })
}

function refuseFaults(text: InvitationText): void {
  const faults = textFaults(text)
  if (faults.length > 0) throw new Problem('invitation-text-faults', { details: faults })
}
