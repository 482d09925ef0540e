import { randomUUID } from 'node:crypto'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Person } from '../auth/person.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { openLinkOf } from '../waves/wave.ts'
import type { InvitationText } from './invitation-text.ts'
import { mailValues } from './mail-values.ts'
import { findMailing } from './mailing.queries.ts'
import { INVITATION_WORDS } from './words/invitation-words.ts'
import { writeMail } from './write-mail.ts'

export interface TestMail {
  readonly language: Locale
  readonly text: InvitationText
  readonly person: Person
}

/** Sends the mail to its author, with the open link of the wave. */
export async function sendTestMail(
  { store, mailer, publicUrl }: Pick<Deps, 'store' | 'mailer' | 'publicUrl'>,
  wave: Wave,
  { language, text, person }: TestMail,
): Promise<void> {
  if (!mailer) throw new Problem('no-mail-server')
  const link = openLinkOf(publicUrl, wave.linkToken)
  const valuesFor = await mailValues(store, wave)
  const written = writeMail({
    language,
    text,
    values: valuesFor(language, person, link),
    privacy: wave.privacy,
    unsubscribe: `${publicUrl}/u/test`,
  })
  const { replyTo } = await findMailing(store.read, wave.id)
  const delivery = await mailer.send({
    ...written,
    subject: INVITATION_WORDS[language].test.replace('{{subject}}', () => written.subject),
    id: `test.${randomUUID()}`,
    to: { name: person.name, address: person.email },
    replyTo,
  })
  if (delivery.outcome !== 'sent')
    throw new Problem('mail-not-sent', { details: { reason: delivery.reason } })
}
