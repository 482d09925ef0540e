import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Administrator, administrator, openedWave } from '../support/administrator.ts'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
  expectToFit,
  seenOn,
  signIn,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import type { RunningServer } from '../support/running-server.ts'

/** Between them, both languages, both screens and both colour schemes. */
const LOOKS = [
  { locale: 'en', width: 1280, other: 390, colorScheme: 'dark' },
  { locale: 'zh-cn', width: 390, other: 1280, colorScheme: 'light' },
] as const

/** Two Latin words in a row are English; names of files, formats and instruments stand alone. */
const ENGLISH = /\b[a-z]{3,} [a-z]{2,}\b/

describe('every page of the console', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let visit: ConsoleBrowser
  let pages: readonly string[]

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
    const open = await openedWave(admin)
    const planned = await admin.call('POST', `/api/surveys/${open.surveyId}/waves`, {
      name: '2027',
      privacy: 'identified',
    })
    const closed = await admin.call('POST', `/api/surveys/${open.surveyId}/waves`, {
      name: '2026',
      privacy: 'anonymous',
    })
    await admin.call('POST', `/api/waves/${closed.id}/opening`)
    await admin.call('POST', `/api/waves/${closed.id}/closing`)
    await admin.call('POST', '/api/customer-attributes', {
      id: 'tier',
      title: 'Tier',
      type: 'text',
    })
    const customer = await admin.call('POST', '/api/customers', {
      externalId: 'C1',
      name: 'Ada',
      attributes: { tier: 'A' },
    })
    const segment = await admin.call('POST', '/api/segments', {
      name: 'A',
      filter: { all: [{ attribute: 'tier', is: 'equals', value: 'A' }] },
    })
    pages = [
      '/surveys',
      '/catalogue',
      ...['questionnaire', 'waves', 'json', 'versions'].map(
        tab => `/surveys/${open.surveyId}?tab=${tab}`,
      ),
      ...[planned, open, closed].map(({ id }) => `/waves/${id}`),
      `/waves/${open.id}/import`,
      `/waves/${open.id}/report`,
      '/customers',
      '/customers?tab=segments',
      '/customers?tab=attributes',
      '/customers/new',
      '/customers/import',
      `/customers/${customer.id}`,
      `/customers/${customer.id}/edit`,
      '/customers/segments/new',
      `/customers/segments/${segment.id}`,
      '/no-such-page',
    ]
  })
  afterEach(() => visit.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it.each(LOOKS)('breaks no rule and speaks one language: %j', async look => {
    const { locale, width, other, colorScheme } = look
    visit = await consoleBrowser(browser, look)
    const { page } = visit
    await signIn(page, server.url, admin)
    for (const address of pages) {
      await seenOn(page, width, colorScheme)
      await page.goto(`${server.url}${address}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(page, address)
      await seenOn(page, other, colorScheme)
      await expectToFit(page, `${address} at ${other} px`)
      const title = await page.title()
      const text = await page.locator('main').innerText()
      if (locale === 'zh-cn') {
        const words = `${title} ${text.replace(/英文标题：.*/, '')}`
        expect(words.match(ENGLISH)?.[0], address).toBeUndefined()
      } else {
        const questionnaire = address.includes('tab=questionnaire') || address.includes('tab=json')
        if (!questionnaire)
          expect(text.replace(/In Chinese: .*/, ''), address).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })

  it('asks a stranger to sign in, and takes them to where they wanted to go', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    // Only the console knows that the answer 401 is no mistake here.
    await page.goto(`${server.url}/sign-in?to=${encodeURIComponent(pages[1])}`)
    await page.locator('input[type=email]').fill(admin.email)
    await page.locator('input[type=password]').fill(admin.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor()
    await page.getByRole('button', { name: 'Signed in as Ada' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { level: 1, name: /Customer satisfaction/ }).waitFor()
    expect(await page.getByRole('link', { name: 'Surveys' }).count()).toBe(0)
  })
})
