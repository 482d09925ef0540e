import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { consoleBrowser, expectAccessible, signIn } from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import { type MailServer, mailServer } from '../support/mail-server.ts'
import { answerScales, openLink, respondentBrowser } from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { smallSurvey } from '../support/small-survey.ts'

const CUSTOMER = 'bea@customer.test'
const LOOKS = [
  { locale: 'en', width: 390 },
  { locale: 'zh-cn', width: 1280 },
] as const

describe('a low score', () => {
  let server: RunningServer
  let mails: MailServer
  let browser: Browser
  let admin: Administrator
  let wave: Answer
  let followUp: Answer

  beforeAll(async () => {
    mails = await mailServer()
    const mail = { SMTP_URL: mails.url, MAIL_FROM: 'Assay <assay@assay.test>' }
    ;[server, browser] = await Promise.all([journeyServer(mail), journeyBrowser()])
    admin = await administrator(server)
    wave = await openedWave(admin, { definition: smallSurvey, privacy: 'identified' })
    followUp = await admin.call('POST', `/api/surveys/${wave.surveyId}/waves`, {
      name: 'How we settled it',
      privacy: 'identified',
    })
    await admin.call('POST', `/api/waves/${followUp.id}/opening`)
    await admin.call('POST', '/api/customers', {
      externalId: 'B-1',
      name: 'Bea',
      email: CUSTOMER,
      language: 'en',
      consent: {
        state: 'granted',
        at: '2026-01-01T00:00:00Z',
        source: 'shop',
        text: 'v1',
        channels: [],
      },
    })
    for (const { id } of [wave, followUp]) await startMails(id)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await mails.close()
  })

  it('opens a case that is seen, mailed, worked on, closed and asked about again', async () => {
    const visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    await page.goto(`${server.url}/case-rules?survey=${wave.surveyId}`)
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Very unhappy')
    await page.getByLabel('at or below').fill('3')
    await choose('Owner', 'Ada')
    await choose('If overdue, also notify', 'Ada')
    await expectAccessible(page, 'a new rule')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/Opens a case for Ada/).waitFor()
    await page.goto(`${server.url}/cases`)
    await page.getByText('No cases yet').waitFor()

    await draw(wave.id)
    const customer = await respondentBrowser(browser)
    await openLink(customer, await linkIn(1))
    await answerScales(customer.page, '2')
    await customer.page.locator('.onward').click()
    await customer.page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await customer.leave()

    // Nobody loads the page again.
    await page.getByRole('link', { name: '1 · Very unhappy' }).click({ timeout: 30_000 })
    const mail = await mailTo(admin.email)
    expect(mail).toContain(new URL(page.url()).pathname)
    expect(mail).not.toContain('Bea')
    await page.getByRole('link', { name: 'Bea' }).waitFor()
    await page.getByRole('button', { name: 'Start work' }).click()
    await page.getByText('in progress').first().waitFor()
    await page.getByRole('textbox', { name: 'Note' }).fill('Called her.')
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.getByText('Called her.').last().waitFor()
    await page.getByRole('combobox', { name: 'Cause' }).fill('Delivery')
    await page.getByRole('textbox', { name: 'What was done' }).fill('Sent again')
    await choose('Follow up in a wave', /How we settled it/)
    await page.getByRole('button', { name: 'Close the case' }).click()
    await page.getByRole('link', { name: 'How we settled it' }).waitFor()
    await expectAccessible(page, 'a closed case')
    expect(await linkIn(2)).not.toBe(await linkIn(1))
    const [kept] = (await admin.call('GET', '/api/cases')).cases
    expect(kept).toMatchObject({ state: 'closed', cause: 'Delivery', customer: { name: 'Bea' } })
    await visit.leave()

    async function choose(field: string, option: string | RegExp) {
      await page.getByRole('combobox', { name: field }).click()
      await page.getByRole('option', { name: option }).click()
    }
  })

  it.each(LOOKS)('and the pages around it break no rule: %j', async look => {
    const visit = await consoleBrowser(browser, look)
    const { page } = visit
    await signIn(page, server.url, admin)
    for (const address of [
      '/cases',
      `/case-rules?survey=${wave.surveyId}`,
      '/settings',
      `/surveys/${wave.surveyId}/repeat`,
      `/surveys/${wave.surveyId}/sample-size`,
      ...['answers', 'quality', 'plan'].map(part => `/waves/${wave.id}/${part}`),
    ]) {
      await page.goto(`${server.url}${address}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(page, address)
    }
    await visit.leave()
  })

  /** At any hour of the day. */
  async function startMails(waveId: string): Promise<void> {
    await admin.call('PUT', `/api/waves/${waveId}/mailing`, {
      perMinute: 60,
      quietFrom: null,
      quietUntil: null,
      remindAfterDays: 7,
      maxReminders: 0,
      replyTo: null,
      startAt: null,
    })
    await admin.call('POST', `/api/waves/${waveId}/mailing/start`)
  }

  /** Draws the one customer there is; whoever is drawn is written to. */
  async function draw(waveId: string): Promise<void> {
    const { plan, revision } = await admin.call('GET', `/api/waves/${waveId}/sample`)
    const kept = await admin.call('PUT', `/api/waves/${waveId}/sample`, { plan, revision })
    await admin.call('POST', `/api/waves/${waveId}/sample/draw`, { revision: kept.revision })
    const drawn = async () => (await admin.call('GET', `/api/waves/${waveId}/sample`)).draw?.members
    // Jobs of the demo's may stand before it.
    await expect.poll(drawn, { timeout: 150_000 }).toMatchObject({ invited: 1, waiting: 0 })
    await admin.call('POST', `/api/waves/${waveId}/mailing/start`)
  }

  async function mailTo(address: string, count = 1): Promise<string> {
    const taken = () => mails.received.filter(({ to }) => to === address)
    await expect.poll(() => taken().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count)
    const content = taken().at(count - 1)?.content ?? ''
    // A long line is broken after an equals sign, which itself is written as =3D.
    return content.replace(/=\r\n/g, '').replace(/=3D/g, '=')
  }

  /** The personal link in the customer's mail. */
  async function linkIn(mail: number): Promise<string> {
    return /https?:\/\/\S+\/r\/[\w-]+/.exec(await mailTo(CUSTOMER, mail))?.[0] ?? ''
  }
})
