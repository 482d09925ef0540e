import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Administrator } from './administrator.ts'
import { brokenRules } from './broken-rules.ts'

/** On a machine that has much else to do. */
const PATIENCE_MS = 90_000

export interface ConsoleOptions {
  readonly locale?: 'en' | 'zh-cn'
  readonly width?: number
}

export interface ConsoleBrowser {
  readonly page: Page
  readonly context: BrowserContext
  /** Fails where a page has complained in its console meanwhile. */
  readonly leave: () => Promise<void>
}

/** A visitor of the console with a browser of their own. */
export async function consoleBrowser(
  browser: Browser,
  { locale = 'en', width = 1280 }: ConsoleOptions = {},
): Promise<ConsoleBrowser> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: locale === 'en' ? 'en-GB' : 'zh-CN',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return {
    page,
    context,
    leave: async () => {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

/** Signs in as somebody does who comes back. */
export async function signIn(page: Page, url: string, admin: Administrator): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.locator('input[type=email]').fill(admin.email)
  await page.locator('input[type=password]').fill(admin.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL('**/surveys')
}

/** No rule of WCAG 2.2 AA is broken, and nothing has to be scrolled sideways. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(await brokenRules(page), what).toEqual([])
  await expectToFit(page, what)
}

/** Nothing has to be scrolled sideways. */
export async function expectToFit(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${what}: pixels beyond the right edge`).toBeLessThanOrEqual(0)
}

/** The same page on another screen; its layout has settled. */
export async function seenOn(
  page: Page,
  width: number,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}
