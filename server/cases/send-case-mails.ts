import type { Deps } from '../deps.ts'
import { findListedCase, type ListedCase } from './case.queries.ts'
import { type CaseMail, endMail, takeDueMail } from './case-mail.queries.ts'
import { type Colleague, findColleague } from './colleague.queries.ts'
import { colleagueMail } from './colleague-mail.ts'

const AGAIN_MS = 5 * 60 * 1000
const MAX_ATTEMPTS = 12

/**
 * Writes to colleagues that a case waits for them, or too long. A mail that was begun is not tried again for minutes:
 * a process that dies in between may write it twice, under the same id, and never not at all.
 */
export async function sendCaseMails(
  deps: Pick<Deps, 'store' | 'clock' | 'mailer' | 'publicUrl'>,
): Promise<void> {
  const { store, clock, mailer } = deps
  if (!mailer) return
  for (;;) {
    const now = clock()
    const again = new Date(now.getTime() + AGAIN_MS)
    const mail = await store.write(trx => takeDueMail(trx, now, again, store.dialect.skipLocked))
    if (!mail) return
    const written = await findListedCase(store.read, mail.caseId)
    const reader = await findColleague(store.read, mail.personId)
    const state = written && reader ? await send(deps, mail, written, reader) : 'failed'
    if (state) await store.write(trx => endMail(trx, mail, state))
  }
}

async function send(
  { mailer, publicUrl }: Pick<Deps, 'mailer' | 'publicUrl'>,
  mail: CaseMail,
  about: ListedCase,
  reader: Colleague,
): Promise<'sent' | 'failed' | undefined> {
  const delivery = await mailer?.send(colleagueMail(mail, about, reader, publicUrl))
  switch (delivery?.outcome) {
    case 'sent':
    case 'uncertain':
      return 'sent'
    case 'refused':
      return 'failed'
    default:
      return mail.attempts >= MAX_ATTEMPTS ? 'failed' : undefined
  }
}
