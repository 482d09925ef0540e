import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Deps } from '../deps.ts'
import { consoleHeaders } from '../http/security-headers.ts'
import { isLinkToken } from '../waves/wave.ts'
import { findInvitationByToken } from './invitation.queries.ts'
import { unsubscribe } from './unsubscribe.ts'
import { INVITATION_WORDS } from './words/invitation-words.ts'

/**
 * Where a mail's link for no more mails leads. Looking changes nothing, for programs that scan mails
 * look at every link; what is posted does, by the page's button or by a mail program's own
 * (RFC 8058), which sends no cookie and expects no page.
 */
export function unsubscribeRoutes({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  return new Hono()
    .use('/u/*', consoleHeaders)
    .get('/u/:token', async c => {
      const token = c.req.param('token')
      const invitation = isLinkToken(token)
        ? await findInvitationByToken(store.read, token)
        : undefined
      const language = invitation?.language ?? spoken(c)
      if (!invitation) return c.html(page(language, 'unknown'), 404)
      return c.html(page(language, invitation.state === 'declined' ? 'done' : 'ask'), 200)
    })
    .post('/u/:token', async c => {
      const token = c.req.param('token')
      const invitation = await store.write(trx => unsubscribe(trx, store.dialect, token, clock()))
      if (!invitation) return c.html(page(spoken(c), 'unknown'), 404)
      return c.html(page(invitation.language, 'done'), 200)
    })
}

const spoken = (c: Context): Locale =>
  c.req.header('accept-language')?.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en'

function page(language: Locale, state: 'ask' | 'done' | 'unknown') {
  const { title, text } = INVITATION_WORDS[language].page[state]
  const { button } = INVITATION_WORDS[language].page.ask
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
body { margin: 0; color: #1a1a1a; background: #fff; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif }
main { max-width: 32rem; margin: 0 auto; padding: 20vh 24px 24px }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 16px }
p { margin: 0 0 32px }
button { min-height: 44px; padding: 8px 24px; font: inherit; color: #fff; background: #0072b2; border: 0; border-radius: 6px; cursor: pointer }
button:focus-visible { outline: 3px solid #0072b2; outline-offset: 2px }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #16181b } }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${state === 'ask' ? html`<form method="post"><button>${button}</button></form>` : ''}
</main>
</body>
</html>
`
}
