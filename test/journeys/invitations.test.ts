import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Administrator, type Answer, administrator } from '../support/administrator.ts'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
  signIn,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import { type MailServer, mailServer } from '../support/mail-server.ts'
import { partsOfMail } from '../support/parts-of-mail.ts'
import { answerScales, openLink, respondentBrowser } from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { smallSurveyText } from '../support/small-survey.ts'

const FILE = [
  'external_id,name,email,language,consent,consent_at,consent_source,do_not_contact',
  'C1,Anna,anna@example.test,en,yes,2026-01-06,shop,no',
  'C2,王芳,wang@example.test,zh-cn,yes,2026-01-06,shop,no',
  'C3,Ben,ben@example.test,en,yes,2026-01-06,shop,no',
  'C4,Gone,gone@example.test,en,yes,2026-01-06,shop,no',
  'C5,Back,back@example.test,en,yes,2026-01-06,shop,no',
  'C6,Never,never@example.test,en,yes,2026-01-06,shop,yes',
  'C7,Silent,silent@example.test,en,no,,,no',
  'C8,Unreachable,,en,yes,2026-01-06,shop,no',
].join('\r\n')

describe('a marketer invites customers', () => {
  let server: RunningServer
  let mails: MailServer
  let browser: Browser
  let admin: Administrator
  let visit: ConsoleBrowser
  let wave: Answer

  beforeAll(async () => {
    mails = await mailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('gone@')
            ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
            : null,
        ),
    })
    const settings = { SMTP_URL: mails.url, MAIL_FROM: 'Example <survey@example.test>' }
    ;[server, browser] = await Promise.all([journeyServer(settings), journeyBrowser()])
    admin = await administrator(server)
    const survey = await admin.call('POST', '/api/surveys', { definition: smallSurveyText })
    const { draftRevision: revision } = survey
    await admin.call('POST', `/api/surveys/${survey.id}/versions`, { revision })
    const planned = { name: 'Spring', privacy: 'identified' }
    wave = await admin.call('POST', `/api/surveys/${survey.id}/waves`, planned)
    await admin.call('POST', `/api/waves/${wave.id}/opening`)
  })
  afterEach(() => visit.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
    await mails.close()
  })

  it('from a file to answers, reminders, bounces and an end of the mails', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    await importCustomers(page)

    await page.goto(`${server.url}/waves/${wave.id}/sample`)
    await page.getByRole('button', { name: 'Count who is left' }).click()
    await page.getByText('5 of 8 customers').waitFor()
    await page.getByText('Numbers as a table').click()
    for (const lost of ['May be contacted 1 7', 'Agreed to surveys 1 6', 'Can be reached 1 5']) {
      await page.getByRole('row', { name: lost }).waitFor()
    }
    await expectAccessible(page, 'sample')
    await page.getByRole('button', { name: 'Draw 5 customers' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Draw' }).click()
    await page.getByRole('link', { name: 'Download as CSV' }).waitFor()

    await page.getByRole('link', { name: 'Invitations' }).click()
    await page.getByText('5 customers to email.').waitFor()
    await write(page, 'English', 'A word from {{name}}?', 'Dear {{name}},\n\n{{link}}\n\nEx & Co')
    const preview = page.frameLocator('iframe')
    // Whoever was drawn first.
    await preview.getByText(/^Dear (Anna|Ben|Gone|Back),$/).waitFor()
    await choose(page, 'Plain text')
    const shown = await page.locator('figure p[lang=en]').innerText()
    await write(page, 'Chinese', '{{name}}，请您评价', '尊敬的{{name}}：\n\n{{link}}')
    await preview.getByText('尊敬的王芳：').waitFor()
    await expectAccessible(page, 'invitations before they are sent')

    const schedule = page.getByRole('region', { name: 'Schedule and reminders' })
    await schedule.getByRole('switch', { name: 'Quiet hours' }).uncheck()
    await schedule.getByLabel('Emails per minute').fill('600')
    await schedule.getByRole('button', { name: 'Save' }).click()
    await schedule.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Send invitations' }).click()
    await page.getByText('All emails sent.').waitFor({ timeout: 60_000 })
    expect(await figure(page, 'Bounced')).toBe('1')
    expect(mails.received).toHaveLength(4)

    const anna = mailTo('anna')
    expect(anna).toContain('Subject: A word from Anna?')
    expect(anna).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
    // What is sent is what was shown, but for the link, which only the customer may have.
    const withoutLink = (text: string) => text.replaceAll(/\/[ru]\/[^\s]{22}/g, '').trim()
    const { text } = partsOfMail(anna)
    expect(withoutLink(text.replaceAll('\r\n', '\n'))).toBe(
      withoutLink(shown.replace(/^Dear \w+/, 'Dear Anna')),
    )
    const chinese = partsOfMail(mailTo('wang'))
    expect(chinese.html).toContain('尊敬的王芳：')
    expect(chinese.html.replace(/<style[\s\S]*?<\/style>/g, '')).not.toContain('Dear')

    await answer(linkIn(text, 'r'))
    await expect.poll(() => figure(page, 'Answered')).toBe('1')

    const key = await admin.call('POST', '/api/api-keys', { name: 'mail server' })
    const reported = await fetch(`${server.url}/api/bounce-reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ addresses: ['back@example.test'] }),
    })
    expect(await reported.json()).toEqual({ bounced: 1 })

    await unsubscribe(linkIn(partsOfMail(mailTo('ben')).text, 'u'))
    await expect.poll(() => figure(page, 'Unsubscribed')).toBe('1')

    await page.getByRole('button', { name: 'Remind now' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send reminders' }).click()
    // Anna has answered, Ben has ended it, two mails came back: 王芳 is left.
    await expect.poll(() => mails.received.length, { timeout: 30_000 }).toBe(5)
    expect(mails.received.at(-1)?.to).toBe('wang@example.test')
    await page.getByText(/ 0 to go\./).waitFor()
    await expectAccessible(page, 'invitations after they were sent')
  })

  it('and reads all of it in Chinese, on a phone', async () => {
    visit = await consoleBrowser(browser, { locale: 'zh-cn', width: 390 })
    const { page } = visit
    await signIn(page, server.url, admin)
    await page.goto(`${server.url}/waves/${wave.id}/invitations`)
    await page.getByText('已全部发送').waitFor()
    await expectAccessible(page, 'invitations')
    expect(await page.locator('main').innerText()).not.toMatch(/Send|Bounced|Reminder|Save/)
    await page.goto(`${server.url}/waves/${wave.id}/sample`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await expectAccessible(page, 'a drawn sample')
  })

  async function importCustomers(page: Page): Promise<void> {
    await page.goto(`${server.url}/customers/import`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'customers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(FILE),
    })
    await page.getByRole('button', { name: 'Upload and review' }).click()
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import 8 rows' }).click({ timeout: 60_000 })
    await page.getByText('8 added, 0 changed').waitFor({ timeout: 60_000 })
  }

  async function write(page: Page, language: string, subject: string, body: string) {
    const texts = page.getByRole('region', { name: 'Email texts' })
    await choose(page, language)
    await texts.getByLabel('Subject').fill(subject)
    await texts.getByRole('textbox', { name: 'Text' }).fill(body)
    await texts.getByRole('button', { name: 'Save' }).click()
    await texts.getByText('Saved', { exact: true }).waitFor()
  }

  /** One of a few choices side by side; the page may move while it is reached for. */
  async function choose(page: Page, name: string): Promise<void> {
    const choice = page.getByRole('radio', { name, exact: true })
    await expect
      .poll(async () => {
        await page.locator('label').getByText(name, { exact: true }).click()
        return choice.isChecked()
      })
      .toBe(true)
  }

  const figure = (page: Page, name: string) =>
    page
      .getByRole('region', { name: 'Who is invited' })
      .locator('div', { has: page.getByText(name, { exact: true }) })
      .locator('dd')
      .first()
      .innerText()

  function mailTo(name: string): string {
    const mail = mails.received.find(({ to }) => to === `${name}@example.test`)
    if (!mail) throw new Error(`no mail to ${name}`)
    return mail.content
  }

  const linkIn = (text: string, kind: 'r' | 'u'): string =>
    new RegExp(`http\\S+/${kind}/[\\w-]{22}`).exec(text)?.[0] ?? ''

  async function answer(link: string): Promise<void> {
    const respondent = await respondentBrowser(browser)
    await openLink(respondent, link)
    await answerScales(respondent.page, '8')
    await respondent.page.locator('.onward').click()
    await respondent.page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await respondent.leave()
  }

  async function unsubscribe(link: string): Promise<void> {
    const customer = await consoleBrowser(browser, { width: 390 })
    await customer.page.goto(link)
    await expectAccessible(customer.page, 'the page that ends mails')
    await customer.page.getByRole('button', { name: 'Do not ask me again' }).click()
    await customer.page.getByRole('heading', { name: 'We will not ask you again' }).waitFor()
    await customer.leave()
  }
})
