import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import {
  type ConsoleBrowser,
  type ConsoleOptions,
  consoleBrowser,
  expectAccessible,
} from '../support/console-browser.ts'
import { answerScales, pageCount, turnPage } from '../support/respondent-browser.ts'
import { type RunningServer, runServer } from '../support/running-server.ts'

const LOOKS: readonly ConsoleOptions[] = [
  { locale: 'en', width: 390 },
  { locale: 'en', width: 1280 },
  { locale: 'zh-cn', width: 390 },
  { locale: 'zh-cn', width: 1280 },
]

describe('a newcomer', () => {
  let server: RunningServer
  let browser: Browser
  let visit: ConsoleBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([runServer(), launchChromium()])
  })
  afterEach(() => visit.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it.each(LOOKS)('finds a finished report without signing in: %j', async look => {
    visit = await consoleBrowser(browser, look)
    const { page } = visit
    await page.goto(server.url)
    await page.getByRole('heading', { level: 1, name: /73\.9/ }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toMatch(
      look.locale === 'en' ? /^en/ : /^zh/,
    )
    expect(
      await page
        .getByText(look.locale === 'en' ? 'Demo' : '演示')
        .first()
        .isVisible(),
    ).toBe(true)
    await expectAccessible(page, 'report')
    for (const table of await page.locator('details > summary').all()) await table.click()
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(4)
    await expectAccessible(page, 'report with its tables')
  })

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
    await expect
      .poll(() => page.getByText('373').first().isVisible(), { timeout: 30_000 })
      .toBe(true)
  })
})
