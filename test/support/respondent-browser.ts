import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '#survey-definitions/localized-text.ts'

/** On a machine that has much else to do. */
const PATIENCE_MS = 90_000

export interface RespondentOptions {
  readonly locale?: Locale
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  /** Chromium alone has it; a cut of its pages does not reach it, so that it would send all the same. */
  readonly hasBackgroundSync?: boolean
}

/** A respondent with a browser of their own. */
export interface RespondentBrowser {
  readonly page: Page
  readonly context: BrowserContext
  /** Says that the console may complain of this: of a network that the test itself has cut. */
  readonly expectError: (pattern: RegExp) => void
  /** Closes the browser; whatever the console complained of otherwise fails the test. */
  readonly leave: () => Promise<void>
}

export async function respondentBrowser(
  browser: Browser,
  options: RespondentOptions = {},
): Promise<RespondentBrowser> {
  const { locale = 'en', width = 390, height = 740, colorScheme = 'light' } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: locale === 'zh-cn' ? 'zh-CN' : 'en-GB',
    colorScheme,
    hasTouch: width < 600,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (!options.hasBackgroundSync) await context.addInitScript(withoutBackgroundSync)
  const expected: RegExp[] = []
  const errors: string[] = []
  context.on('weberror', error => errors.push(String(error.error())))
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  return {
    page: await context.newPage(),
    context,
    expectError: pattern => expected.push(pattern),
    leave: async () => {
      await context.close()
      expect(errors.filter(error => !expected.some(pattern => pattern.test(error)))).toEqual([])
    },
  }
}

/** What Chromium writes when a request gets nowhere. */
export const NETWORK_ERROR =
  /net::ERR_|Failed to fetch|Failed to load resource|error occurred when fetching the script/

/** Opens the link and waits for the first question. */
export async function openLink({ page }: RespondentBrowser, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('.question').first().waitFor()
}

/** Gives the answer of this name to every scale of the page that offers it. */
export async function answerScales(page: Page, answer: string): Promise<void> {
  for (const group of await page.getByRole('radiogroup').all()) {
    await group.getByRole('radio', { name: new RegExp(`^${answer}( |$)`) }).check()
  }
}

/** Turns the page and waits for the next, or for what follows the last. */
export async function turnPage(page: Page): Promise<void> {
  const heading = page.locator('h2')
  const before = await heading.textContent()
  await page.locator('.onward').click()
  await expect.poll(() => heading.textContent()).not.toBe(before)
}

/** The number of pages, as the progress says. */
export async function pageCount(page: Page): Promise<number> {
  return Number(await page.getByRole('progressbar').getAttribute('max'))
}

/** As in Safari and Firefox. Runs in the page. */
function withoutBackgroundSync(): void {
  // Not in the empty page that comes before.
  if (!('ServiceWorkerRegistration' in window)) return
  Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined })
}
