import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  answerScales,
  NETWORK_ERROR,
  openLink,
  type RespondentBrowser,
  respondentBrowser,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { smallSurvey } from '../support/small-survey.ts'
import { storedAnswers, storedDrafts } from '../support/stored-answers.ts'

describe('whoever comes back to a link', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let respondent: RespondentBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
  })
  afterEach(() => respondent.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const arrive = async (link: string) => {
    respondent = await respondentBrowser(browser)
    await openLink(respondent, link)
    const { page } = respondent
    await page.locator('.onward[aria-disabled="false"]').waitFor()
    await answerScales(page, '7')
    return page
  }
  const personalLink = async (wave: Answer): Promise<string> => {
    const links = `/api/waves/${wave.id}/invitations/links`
    const asked = { count: 1, channel: 'letter', language: 'en', label: null }
    await admin.call('POST', links, asked)
    const list: string = await admin.call('GET', `${links}.csv`)
    const [link = ''] = /http\S+\/r\/[\w-]+/.exec(list) ?? []
    return link
  }
  const close = (wave: Answer) => admin.call('POST', `/api/waves/${wave.id}/closing`)

  it('finds the receipt on the device that answered, withdraws after the end, and leaves nothing', async () => {
    const wave = await openedWave(admin, { definition: smallSurvey, privacy: 'identified' })
    const link = await personalLink(wave)
    const page = await arrive(link)
    await page.locator('.onward').click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    const code = await page.locator('.receipt-code').textContent()

    await page.goto(link)
    await page.getByRole('heading', { name: 'You have already answered' }).waitFor()
    expect(await page.locator('.receipt-code').textContent()).toBe(code)
    await close(wave)
    await page.reload()
    await page.getByRole('link', { name: 'See or withdraw' }).click()
    await page.getByRole('button', { name: 'Look it up' }).click()
    await page.getByRole('button', { name: 'Withdraw my answers' }).click()
    await page.getByRole('button', { name: 'Erase permanently' }).click()
    await page.getByRole('heading', { name: 'Your answers have been erased' }).waitFor()
    expect(storedAnswers(server, wave.id)).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])

    await page.goto(link)
    await page.getByRole('heading', { name: 'You have already answered' }).waitFor()
    expect(await page.locator('.receipt').count()).toBe(0)
  })

  it('is told what became of answers that were sent shortly before the end', async () => {
    const wave = await openedWave(admin, { definition: smallSurvey })
    const page = await arrive(wave.link)
    respondent.expectError(NETWORK_ERROR)
    // They arrive, and the server's word that they have does not.
    await page.route('**/responses', async route => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.locator('.onward').click()
    await page.getByRole('heading', { name: 'Your answers are saved on this device' }).waitFor()
    await page.goto('about:blank')
    await page.unroute('**/responses')
    await close(wave)
    await page.goto(wave.link)
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(await page.locator('.receipt').count()).toBe(1)
    expect(storedAnswers(server, wave.id)).toHaveLength(1)
  })

  it('goes on with a personal link on another device, and both are told of the end', async () => {
    const wave = await openedWave(admin, { definition: smallSurvey, privacy: 'identified' })
    const link = await personalLink(wave)
    const page = await arrive(link)
    await expect.poll(() => storedDrafts(server, wave.id)).toMatchObject([{ ideal: 7 }])
    const other = await respondentBrowser(browser, { width: 1280 })
    await other.page.goto(link)
    await other.page.getByText('You are resuming where you left off.').waitFor()
    await expect.poll(() => other.page.getByRole('radio', { checked: true }).count()).toBe(4)
    await other.page.locator('.onward').click()
    await other.page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await other.leave()

    respondent.expectError(/status of 409/)
    const trust = page.getByRole('radiogroup', { name: 'trust' })
    await trust.getByRole('radio', { name: '9' }).click()
    await page.getByRole('heading', { name: 'You have already answered' }).waitFor()
    expect(await page.locator('.receipt').count()).toBe(0)
    expect(storedAnswers(server, wave.id)).toEqual([{ trust: 7, care: 7, overall: 7, ideal: 7 }])
  })
})
