import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddresses } from '#server/invitations/invitation-text.ts'
import { type MailContent, writeMail } from '#server/invitations/write-mail.ts'

const OURS = 'https://ask.test/r/AAAAAAAAAAAAAAAAAAAAAA'
const UNSUBSCRIBE = 'https://ask.test/u/AAAAAAAAAAAAAAAAAAAAAA'

const mail = (body: string, values: Partial<MailContent['values']> = {}) =>
  writeMail({
    language: 'en',
    text: { subject: 'x', body },
    values: {
      name: undefined,
      survey: undefined,
      wave: undefined,
      closing: undefined,
      ...values,
      link: OURS,
    },
    privacy: 'identified',
    unsubscribe: UNSUBSCRIBE,
  })

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)" [^<>]*>([^<>]*)<\/a>/g)].map(([, href, words]) => [
    href,
    words,
  ])
const alike = (address: string) => [address, address]
const last = [UNSUBSCRIBE, 'No more surveys by mail']

describe('the page of a mail', () => {
  it('leads on from addresses in its sentences', () => {
    const { html, text } = mail(
      'Read on (at https://shop.test/a_(b)?c=1&d=2), or\nhttp://x.test. Then {{link}}!',
    )
    expect(linksIn(html)).toEqual([
      alike('https://shop.test/a_(b)?c=1&amp;d=2'),
      alike('http://x.test'),
      alike(OURS),
      last,
    ])
    expect(html).toContain('</a>), or<br><a ')
    expect(text).toContain(`http://x.test. Then ${OURS}!`)
  })

  it('still makes a button of the link that stands alone', () => {
    expect(linksIn(mail('Hello\n\n{{link}}').html)).toEqual([
      [OURS, 'Answer the questionnaire'],
      alike(OURS),
      last,
    ])
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://x.test',
    '//x.test',
    'https://',
    'https://:80',
    'see x.test',
  ])('leads to no page by %s', words => {
    expect(linksIn(mail(`${words} {{link}}`).html)).toEqual([alike(OURS), last])
  })

  it('leads nowhere that only a name names', () => {
    const { html } = mail('{{name}} {{link}} https://shop.test/{{name}}', {
      name: 'Win https://evil.test',
    })
    expect(html).toContain('Win https://evil.test')
    expect(linksIn(html)).toEqual([alike(OURS), last])
  })

  it('lets no address out of its quotes', () => {
    const { html } = mail(`https://x.test/"onclick="alert(1) https://x.test/<b>'&{{link}}`)
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('"onclick')
    expect(linksIn(html)).toEqual([
      alike('https://x.test/'),
      alike('https://x.test/'),
      alike(OURS),
      last,
    ])
  })

  it('shows everything as it was written, with no markup but ours', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(
        '{{name}}',
        '{{link}}',
        'http://',
        'https://a.test/(',
        ')',
        '"',
        '<',
        '&',
        '。',
      ),
    )
    const words = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(words, words, (body, name) => {
        const { html, text } = mail(`– ${body}`.replaceAll(/\s+/g, ' '), {
          name: name.replaceAll(/\s+/g, ' '),
        })
        const [, paragraph = ''] = /<p style="margin:16px 0">(.*)<\/p>/.exec(html) ?? []
        const [shown = ''] = text.split('\n\n')
        expect(
          unescaped(paragraph.replaceAll(/<a href="[^"<>]*" style="[^"<>]*">|<\/a>/g, '')),
        ).toBe(shown)
        for (const [href = ''] of linksIn(paragraph))
          expect(`${body} ${OURS}`).toContain(unescaped(href))
      }),
    )
  })
})

describe('addresses in a text', () => {
  it.each([
    ['请打开https://x.test/a，谢谢', ['https://x.test/a']],
    ['“https://x.test/a”', ['https://x.test/a']],
    ['(https://x.test/a).', ['https://x.test/a']],
    ['(https://x.test/a_(b).)', ['https://x.test/a_(b)']],
    ['HTTPS://X.test:8080/?a=1;b=2#c…', ['HTTPS://X.test:8080/?a=1;b=2#c']],
    ['http://a.test,http://b.test', ['http://a.test,http://b.test']],
    ['https://...', []],
  ])('%s', (text, addresses) => {
    expect(webAddresses(text).map(({ address }) => address)).toEqual(addresses)
  })
})

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
