import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  NETWORK_ERROR,
  openLink,
  type RespondentBrowser,
  respondentBrowser,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { smallSurvey } from '../support/small-survey.ts'
import { storedAnswers } from '../support/stored-answers.ts'

/** Long after it should have happened. */
const SOON = { timeout: 20_000 }
const ALL = { trust: 6, care: 7, overall: 8, ideal: 9 }

describe('a link that was opened once', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let wave: Answer
  let respondent: RespondentBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
  })
  beforeEach(async () => {
    wave = await openedWave(admin, { definition: smallSurvey })
    respondent = await respondentBrowser(browser)
    respondent.expectError(NETWORK_ERROR)
  })
  afterEach(() => respondent.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const stored = () => storedAnswers(server, wave.id)
  const radio = (page: Page, question: string, answer: number) =>
    page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: new RegExp(`^${answer}$`) })
  const answer = async (page: Page, answers: Readonly<Record<string, number>>) => {
    for (const [question, value] of Object.entries(answers)) {
      await radio(page, question, value).check()
    }
  }
  const kept = (page: Page) =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const opened = await Promise.all(names.map(name => caches.open(name)))
      const files = await Promise.all(opened.map(cache => cache.keys()))
      const worker = await navigator.serviceWorker.getRegistration('/r/')
      return {
        isControlled: navigator.serviceWorker.controller !== null,
        isRegistered: worker !== undefined,
        files: files.flat().map(({ url }) => new URL(url).pathname),
      }
    })
  const isKept = (page: Page) =>
    expect
      .poll(() => kept(page), SOON)
      .toMatchObject({ isControlled: true, files: expect.arrayContaining([path()]) })
  const path = () => new URL(wave.link).pathname
  /** In a page of its own, as whoever has closed the last one does. */
  const reopened = async () => {
    const page = await respondent.context.newPage()
    await page.goto(wave.link)
    return page
  }

  it('opens again without a network, goes on, and sends when there is one', async () => {
    const { page, context } = respondent
    await openLink(respondent, wave.link)
    await answer(page, { trust: 6, care: 7 })
    await isKept(page)
    await context.setOffline(true)
    await page.close()

    const later = await reopened()
    await later.getByText('You are resuming where you left off.').waitFor()
    expect(await radio(later, 'trust', 6).isChecked()).toBe(true)
    expect(await radio(later, 'care', 7).isChecked()).toBe(true)
    await answer(later, { overall: 8, ideal: 9 })
    await later.getByText('will be sent when the connection is back').waitFor()
    await later.getByRole('button', { name: '中文' }).click()
    await later.getByRole('button', { name: '提交' }).click()
    await later.getByText('联网后会自动提交').waitFor()
    expect(stored()).toEqual([])

    await context.setOffline(false)
    await later.getByRole('heading', { name: '感谢您的参与' }).waitFor()
    expect(stored()).toEqual([ALL])
    await expect.poll(() => kept(later), SOON).toMatchObject({ isRegistered: false, files: [] })
  })

  it('is answered though the page stays closed, where the browser sends in the background', async () => {
    await respondent.leave()
    respondent = await respondentBrowser(browser, { hasBackgroundSync: true })
    respondent.expectError(NETWORK_ERROR)
    const { page, context } = respondent
    let isCut = true
    await context.route('**/responses', route => (isCut ? route.abort() : route.continue()))
    await openLink(respondent, wave.link)
    await answer(page, ALL)
    await isKept(page)
    const session = await context.newCDPSession(page)
    const registered = new Promise<string>(resolve => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        for (const { registrationId } of registrations) resolve(registrationId)
      })
    })
    await session.send('ServiceWorker.enable')
    await page.locator('.onward').click()
    await page.getByRole('heading', { name: 'Your answers are saved on this device' }).waitFor()
    const tag = `/api/links${path().replace('/r', '')}/responses`
    await expect.poll(async () => (await kept(page)).files).toContain(tag)
    // Nothing of ours is open any more.
    await page.goto('about:blank')
    isCut = false
    expect(stored()).toEqual([])
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin: server.url,
      registrationId: await registered,
      tag,
      lastChance: false,
    })
    await expect.poll(stored, SOON).toEqual([ALL])

    const later = await reopened()
    await later.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(stored()).toEqual([ALL])
    await expect.poll(() => kept(later), SOON).toMatchObject({ files: [] })
  })

  it('keeps the page of the newest edition alone, and is let go when the wave has closed', async () => {
    const { page } = respondent
    await openLink(respondent, wave.link)
    await isKept(page)
    const { files } = await kept(page)
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      const cache = await caches.open(name)
      await cache.put('/assets/respond-before.js', new Response(''))
    })
    await page.goto(`${wave.link}?lang=zh-cn`)
    await page.getByRole('heading', { name: '电信公司' }).waitFor()
    await expect
      .poll(async () => (await kept(page)).files.toSorted(), SOON)
      .toEqual(files.toSorted())

    await admin.call('POST', `/api/waves/${wave.id}/closing`)
    await page.goto(wave.link)
    await page.getByRole('heading', { name: 'This survey has closed' }).waitFor()
    await expect.poll(() => kept(page), SOON).toMatchObject({ isRegistered: false, files: [] })
  })

  it('stands as it was kept where the server is in trouble', async () => {
    const { page, context } = respondent
    await openLink(respondent, wave.link)
    await answer(page, { trust: 6 })
    await isKept(page)
    respondent.expectError(/status 502/)
    await context.route(wave.link, route => route.fulfill({ status: 502, body: 'Bad gateway' }))
    await page.reload()
    await page.locator('.onward[aria-disabled="false"]').waitFor()
    expect(await radio(page, 'trust', 6).isChecked()).toBe(true)
    await page.locator('.onward').click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(stored()).toEqual([{ trust: 6 }])
  })

  it('leaves nothing behind in a kiosk', async () => {
    const { page } = respondent
    await page.clock.install()
    await openLink(respondent, `${wave.link}?kiosk`)
    await page.locator('.onward[aria-disabled="false"]').waitFor()
    await page.clock.runFor(10_000)
    await page.waitForLoadState('networkidle')
    expect(await kept(page)).toEqual({ isControlled: false, isRegistered: false, files: [] })
  })
})
