import { html } from 'hono/html'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Mail } from '../mail/mailer.ts'
import type { Privacy } from '../waves/wave.ts'
import {
  filledParagraphs,
  filledSubject,
  type InvitationText,
  type PlaceholderValues,
  writtenAddresses,
} from './invitation-text.ts'
import { linkedParagraph } from './linked-paragraph.ts'
import { INVITATION_WORDS } from './words/invitation-words.ts'

export interface MailContent {
  readonly language: Locale
  readonly text: InvitationText
  readonly values: PlaceholderValues & { readonly link: string }
  readonly privacy: Privacy
  readonly unsubscribe: string
}

/** What a mail says, in one language from the subject to the last line. */
export function writeMail({
  language,
  text,
  values,
  privacy,
  unsubscribe,
}: MailContent): Pick<Mail, 'language' | 'subject' | 'text' | 'html'> {
  const words = INVITATION_WORDS[language]
  const subject = filledSubject(text, values)
  const paragraphs = filledParagraphs(text, values)
  const footer = words.unsubscribe.replace('{{unsubscribe}}', () => unsubscribe)
  const links = { personal: values.link, written: writtenAddresses(text) }
  const isLink = (paragraph: string) => paragraph === values.link
  const body = paragraphs.map(paragraph =>
    isLink(paragraph)
      ? html`<p style="margin:24px 0"><a href="${values.link}" style="${BUTTON}">${words.button}</a></p>
<p style="${SMALL}"><a href="${values.link}" style="${QUIET}">${values.link}</a></p>`
      : html`<p style="margin:16px 0">${linkedParagraph(paragraph, links)}</p>`,
  )
  const page = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;background:#fff">
<div style="${SHEET}">
${body}
<p style="${SMALL};border-top:1px solid #ddd;padding-top:16px;margin-top:32px">${words.privacy[privacy]}</p>
<p style="${SMALL}"><a href="${unsubscribe}" style="${QUIET}">${words.unsubscribeLink}</a></p>
</div>
</body>
</html>
`
  return {
    language,
    subject,
    text: `${[...paragraphs, '-- ', words.privacy[privacy], footer].join('\n\n')}\n`,
    html: String(page),
  }
}

const FONT = "system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif"
const SHEET = `max-width:560px;margin:0 auto;padding:24px;font:16px/1.6 ${FONT};color:#1a1a1a`
const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:6px;background:#0072b2;color:#fff;text-decoration:none'
const SMALL = 'margin:8px 0;font-size:13px;line-height:1.5;color:#555'
const QUIET = 'color:#555;word-break:break-all'
