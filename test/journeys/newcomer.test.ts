import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
  expectToFit,
  seenOn,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import { answerScales, pageCount, turnPage } from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'

describe('a newcomer', () => {
  let server: RunningServer
  let browser: Browser
  let visit: ConsoleBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
  })
  afterEach(() => visit.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it.each(['en', 'zh-cn'] as const)(
    'finds a finished report without signing in: %s',
    async locale => {
      visit = await consoleBrowser(browser, { locale, width: 390 })
      const { page } = visit
      await page.goto(server.url)
      await page.getByRole('heading', { level: 1, name: /73\.9/ }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toMatch(
        locale === 'en' ? /^en/ : /^zh/,
      )
      expect(
        await page
          .getByText(locale === 'en' ? 'Demo' : '演示')
          .first()
          .isVisible(),
      ).toBe(true)
      await expectAccessible(page, 'report on a phone')
      for (const table of await page.locator('details > summary').all()) await table.click()
      expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(4)
      await expectToFit(page, 'report with its tables on a phone')
      await seenOn(page, 1280)
      await expectAccessible(page, 'report with its tables on a wide screen')
    },
  )

  it('switches the language, and finds it again after a reload', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await page.goto(server.url)
    await page.getByRole('heading', { level: 1, name: /satisfaction/ }).waitFor()
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name: /顾客满意度/ }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /顾客满意度/ }).waitFor()
  })

  it('takes the figures along as a table that spreadsheets read', async () => {
    visit = await consoleBrowser(browser, { locale: 'zh-cn' })
    const { page } = visit
    await page.goto(server.url)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    const download = await waiting
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    const text = Buffer.concat(chunks).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('顾客满意度')
  })

  it('answers the open wave of the demo, and the report counts it', async () => {
    visit = await consoleBrowser(browser)
    const { page, context } = visit
    await page.goto(server.url)
    const arriving = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Answer the questionnaire' }).click()
    const questionnaire = await arriving
    await questionnaire.locator('.question').first().waitFor()
    const pages = await pageCount(questionnaire)
    for (let turned = 0; turned < pages; turned++) {
      await answerScales(questionnaire, '8')
      await turnPage(questionnaire)
    }
    await page.bringToFront()
    await expect.poll(() => page.getByText('373').first().isVisible()).toBe(true)
  })
})
