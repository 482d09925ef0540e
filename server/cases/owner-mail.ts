import type { Mail } from '../mail/mailer.ts'
import type { ListedCase } from './case.queries.ts'
import type { CaseMail } from './case-mail.queries.ts'
import type { Colleague } from './colleague.queries.ts'

/**
 * Tells an owner of a case. What the customer said and who it is stands on the page behind the link,
 * not in a mail. In which language the owner reads nobody has asked, so it is in both.
 */
export function ownerMail(
  { caseId, number }: CaseMail,
  { number: caseNumber, ruleName, waveName, dueOn }: ListedCase,
  { name, email }: Colleague,
  publicUrl: string,
): Mail {
  const link = `${publicUrl}/cases/${caseId}`
  const lines = [
    `Case ${caseNumber} (${ruleName}) from the wave ${waveName} is yours. It is due on ${dueOn}.`,
    `个案 ${caseNumber}（${ruleName}，来自“${waveName}”）由您负责，请在 ${dueOn} 前处理。`,
  ]
  return {
    id: `case-${caseId}-${number}`,
    to: { name, address: email },
    language: 'en',
    subject: `Case ${caseNumber} · 个案 ${caseNumber}: ${ruleName}`,
    text: `${lines.join('\n\n')}\n\n${link}\n`,
    html: `${lines.map(line => `<p>${escaped(line)}</p>`).join('')}<p><a href="${escaped(link)}">${escaped(link)}</a></p>`,
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => SIGNS[sign] ?? sign)
