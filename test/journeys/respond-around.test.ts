import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Administrator, type Answer, administrator } from '../support/administrator.ts'
import { brokenRules, WCAG } from '../support/broken-rules.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  NETWORK_ERROR,
  openLink,
  type RespondentBrowser,
  type RespondentOptions,
  respondentBrowser,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { smallSurvey } from '../support/small-survey.ts'
import { storedAnswers, storedDrafts } from '../support/stored-answers.ts'

const CONSENT = { default: 'We keep your answers for a year.', 'zh-cn': '答案保存一年。' }

describe('around the questionnaire', () => {
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

  const opened = async (more: object = {}): Promise<Answer> => {
    const definition = JSON.stringify({ ...smallSurvey, ...more })
    const survey = await admin.call('POST', '/api/surveys', { definition })
    await admin.call('POST', `/api/surveys/${survey.id}/versions`, {
      revision: survey.draftRevision,
    })
    const plan = { name: 'Spring', privacy: 'anonymous' }
    const wave = await admin.call('POST', `/api/surveys/${survey.id}/waves`, plan)
    return admin.call('POST', `/api/waves/${wave.id}/opening`)
  }
  const arrive = async (options: RespondentOptions = {}) => {
    respondent = await respondentBrowser(browser, options)
    return respondent.page
  }
  const isReady = (page: Page) => page.locator('.onward[aria-disabled="false"]').waitFor()
  const trust = (page: Page, answer: number) =>
    page
      .getByRole('radiogroup', { name: 'trust' })
      .getByRole('radio', { name: new RegExp(`^${answer}$`) })
  const expectAccessible = async (page: Page) => {
    expect(await brokenRules(page, [...WCAG, 'best-practice'])).toEqual([])
    const isWider = () => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth > clientWidth
    }
    expect(await page.evaluate(isWider)).toBe(false)
  }

  it('nothing is sent before the respondent agrees, and what was sent can be withdrawn', async () => {
    const wave = await opened({ consent: CONSENT })
    const page = await arrive({ width: 320 })
    await openLink(respondent, wave.link)
    await isReady(page)
    await trust(page, 7).check()
    await page.locator('.onward').click()
    await page.getByText('Please tick this first').waitFor()
    await expectAccessible(page)
    expect(storedDrafts(server, wave.id)).toEqual([])
    await page.getByRole('checkbox', { name: 'I have read this and agree' }).check()
    await expect.poll(() => storedDrafts(server, wave.id)).toEqual([{ trust: 7 }])
    await page.locator('.onward').click()

    const receipt = page.locator('.receipt-code')
    await receipt.waitFor()
    await expectAccessible(page)
    const code = (await receipt.textContent()) ?? ''
    expect(code).toMatch(/^(\w{4}-){4}\w{4}$/)
    await page.getByRole('link', { name: 'See or withdraw' }).click()
    await page.getByRole('button', { name: 'Look it up' }).click()
    await page.getByText(/^Your answers of .* are stored\.$/).waitFor()
    await expectAccessible(page)
    expect(storedAnswers(server, wave.id)).toHaveLength(1)
    await page.getByRole('button', { name: 'Withdraw my answers' }).click()
    await page.getByRole('button', { name: 'Erase permanently' }).click()
    await page.getByRole('heading', { name: 'Your answers have been erased' }).waitFor()
    expect(storedAnswers(server, wave.id)).toEqual([])

    respondent.expectError(/status of 404/)
    await page.goto(`${wave.link}/receipt`)
    await page.getByLabel('Receipt').fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Look it up' }).click()
    await page.getByText('There are no answers for this receipt').waitFor()
  })

  it('a kiosk returns to its start, keeps nothing, and puts away what was left', async () => {
    const wave = await opened()
    const page = await arrive({ width: 1280, height: 900 })
    await page.clock.install()
    await openLink(respondent, `${wave.link}?kiosk`)
    await isReady(page)
    await trust(page, 7).check()
    await page.locator('.onward').click()
    await page.getByRole('button', { name: 'Start again' }).waitFor()
    expect(await page.locator('.receipt').count()).toBe(0)
    await page.clock.fastForward(11_000)
    await trust(page, 7).waitFor()
    expect(await trust(page, 7).isChecked()).toBe(false)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])

    const stillThere = page.getByRole('heading', { name: 'Are you still there?' })
    await trust(page, 3).check()
    await page.clock.fastForward(61_000)
    await stillThere.waitFor()
    await page.getByRole('button', { name: 'Continue answering' }).click()
    await stillThere.waitFor({ state: 'hidden' })
    expect(await trust(page, 3).isChecked()).toBe(true)
    await page.clock.fastForward(61_000)
    await stillThere.waitFor()
    // Its twenty seconds go on meanwhile, so it is looked at where nothing is left to be clicked.
    await expectAccessible(page)
    // Each second is counted down on the page before the next begins.
    for (let second = 0; second < 25; second++) await page.clock.runFor(1_000)
    await expect.poll(() => trust(page, 3).isChecked()).toBe(false)
    expect(storedAnswers(server, wave.id)).toEqual([{ trust: 7 }])
  })

  describe('in the pages of another site', () => {
    let site: Server
    let html = ''

    beforeAll(async () => {
      site = createServer((_, response) => {
        response.setHeader('Content-Type', 'text/html')
        response.end(html)
      })
      await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
    })
    afterAll(() => {
      site.close()
    })
    const origin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const allow = (wave: Answer) =>
      admin.call('PUT', `/api/waves/${wave.id}/embedding`, { origins: [origin()] })
    const show = (wave: Answer, more = '') => {
      const token = wave.link.split('/').at(-1)
      html = `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1><script async src="${server.url}/embed.js" data-survey="${token}" ${more}></script></html>`
    }

    it('it stands where the script stands, as high as it is, if the wave allows the site', async () => {
      const wave = await opened()
      show(wave)
      const page = await arrive({ width: 1280, height: 900 })
      respondent.expectError(/frame-ancestors|Refused to frame|Framing|chrome-error/)
      await page.goto(origin())
      await page.locator('iframe').waitFor()
      expect(await page.frameLocator('iframe').locator('.question').count()).toBe(0)

      await allow(wave)
      await page.reload()
      const frame = page.frameLocator('iframe')
      await frame.locator('.onward[aria-disabled="false"]').waitFor()
      const heights = () =>
        page.locator('iframe').evaluate(element => element.getBoundingClientRect().height)
      const inner = () => frame.locator('#respond').evaluate(one => one.scrollHeight)
      await expect.poll(async () => Math.abs((await heights()) - (await inner()))).toBeLessThan(2)
      await frame.getByRole('radiogroup', { name: 'trust' }).getByRole('radio').nth(6).check()
      await frame.locator('.onward').click()
      await frame.getByRole('heading', { name: 'Thank you' }).waitFor()
      expect(storedAnswers(server, wave.id)).toEqual([{ trust: 7 }])
    })

    it('it opens in a corner once, and not again before its days are over', async () => {
      const wave = await opened()
      await allow(wave)
      show(wave, 'data-show="popup" data-after="0"')
      const page = await arrive({ width: 390 })
      respondent.expectError(NETWORK_ERROR)
      await page.goto(origin())
      await page.frameLocator('iframe').locator('.question').first().waitFor()
      await page.getByRole('button', { name: 'Close' }).click()
      expect(await page.locator('iframe').count()).toBe(0)
      await page.reload({ waitUntil: 'networkidle' })
      expect(await page.locator('iframe').count()).toBe(0)
    })
  })
})
