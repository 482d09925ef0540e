import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailSettings } from './mail-settings.ts'
import type { Mail } from './mailer.ts'

/** The bytes of a mail as they go over the line. */
export function composeMail(from: MailSettings['from'], mail: Mail): Promise<Buffer> {
  return new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.to.name ?? ''), address: mail.to.address },
    ...(mail.replyTo && { replyTo: oneLine(mail.replyTo) }),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domainOf(from.address)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      // RFC 8058: the mail program posts to it when its own button is pressed.
      ...(mail.unsubscribe && {
        'List-Unsubscribe': { prepared: true, value: `<${oneLine(mail.unsubscribe)}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** The mail that a Message-ID of ours names; undefined where it is not one of ours. */
export function mailIdOf(messageId: string): string | undefined {
  return /^<?([^<>@\s]+)@[^<>@\s]+>?$/.exec(messageId.trim())?.[1]
}

/** Nothing that was typed ends a header and begins another. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
