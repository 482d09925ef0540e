import type { Mail } from '../mail/mailer.ts'
import type { ListedCase } from './case.queries.ts'
import type { CaseMail } from './case-mail.queries.ts'
import type { Colleague } from './colleague.queries.ts'

/**
 * Tells somebody of a case: that it is theirs, or that it is overdue. What the customer said and who
 * it is stands on the page behind the link, not in a mail. In which language they read nobody has
 * asked, so it is in both.
 */
export function colleagueMail(
  { caseId, number, about }: CaseMail,
  found: ListedCase,
  { name, email }: Colleague,
  publicUrl: string,
): Mail {
  const link = `${publicUrl}/cases/${caseId}`
  const { subject, lines } = about === 'owner' ? ownerWords(found) : overdueWords(found)
  return {
    id: `case-${caseId}-${number}`,
    to: { name, address: email },
    language: 'en',
    subject,
    text: `${lines.join('\n\n')}\n\n${link}\n`,
    html: `${lines.map(line => `<p>${escaped(line)}</p>`).join('')}<p><a href="${escaped(link)}">${escaped(link)}</a></p>`,
  }
}

interface Words {
  readonly subject: string
  readonly lines: readonly string[]
}

function ownerWords({ number, ruleName, waveName, dueOn }: ListedCase): Words {
  return {
    subject: `Case ${number} · 个案 ${number}: ${ruleName}`,
    lines: [
      `Case ${number} (${ruleName}) from the wave ${waveName} is yours. It is due on ${dueOn}.`,
      `个案 ${number}（${ruleName}，来自“${waveName}”）由您负责，请在 ${dueOn} 前处理。`,
    ],
  }
}

function overdueWords({ number, ruleName, waveName, dueOn, ownerName }: ListedCase): Words {
  const owner = ownerName === null ? 'Nobody has taken it yet.' : `It is with ${ownerName}.`
  const chineseOwner = ownerName === null ? '目前还没有人负责。' : `负责人：${ownerName}。`
  return {
    subject: `Case ${number} is overdue · 个案 ${number} 已逾期: ${ruleName}`,
    lines: [
      `Case ${number} (${ruleName}) from the wave ${waveName} was due on ${dueOn} and is not settled. ${owner}`,
      `个案 ${number}（${ruleName}，来自“${waveName}”）应于 ${dueOn} 前处理完毕，现已逾期。${chineseOwner}`,
    ],
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => SIGNS[sign] ?? sign)
