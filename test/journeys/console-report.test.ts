import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Administrator, administrator } from '../support/administrator.ts'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
  signIn,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import type { RunningServer } from '../support/running-server.ts'

describe('the report', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let visit: ConsoleBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
  })
  afterEach(() => visit.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const headline = () => visit.page.getByRole('heading', { level: 1, name: /73\.9/ })

  it('opens the derivation of a number by keyboard, and gives the focus back', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await page.goto(server.url)
    await headline().waitFor()
    const index = page.getByRole('button', { name: /^73\.9\. How Customer satisfaction/ }).first()
    await index.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Index of Customer satisfaction' })
    await dialog.getByText('Σ share × place = 73.9').waitFor()
    const facts = await dialog.locator('dl').innerText()
    for (const fact of ['Seed', 'Resamples', '5,000', 'Fingerprint of the data', 'assay 0.3.0']) {
      expect(facts).toContain(fact)
    }
    await expectAccessible(page, 'derivation')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await index.evaluate(element => element === document.activeElement)).toBe(true)
  })

  it('adds up: shares times places give the index', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await page.goto(server.url)
    await headline().waitFor()
    await page
      .getByRole('button', { name: /^73\.9\. How/ })
      .first()
      .click()
    const rows = await page.getByRole('dialog').locator('tbody tr').all()
    const cells = await Promise.all(rows.map(row => row.locator('td, th').allInnerTexts()))
    const sum = cells.reduce((total, row) => total + Number(row[3]) * Number(row[6]), 0)
    expect(cells.length).toBe(3)
    expect(Math.abs(sum - 73.9)).toBeLessThan(0.1)
  })

  it('computes by other options, keeps them in the address, and makes their intervals', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    const [newest] = (await admin.call('GET', '/api/demo')).waves
    await page.goto(`${server.url}/waves/${newest.id}/report`)
    await headline().waitFor()
    await page.getByLabel('Inner weights', { exact: true }).selectOption('centroid')
    await page.waitForURL('**innerWeights=centroid**')
    await page.getByText(/The intervals are not there yet/).waitFor()
    await page.getByRole('button', { name: 'Compute the intervals' }).click()
    await page
      .getByText(/95% interval 7\d\.\d to 7\d\.\d/)
      .first()
      .waitFor({ timeout: 120_000 })
    await page.reload()
    await page
      .getByText(/95% interval 7\d\.\d to 7\d\.\d/)
      .first()
      .waitFor()
    expect(await page.getByLabel('Inner weights', { exact: true }).inputValue()).toBe('centroid')

    await page.getByRole('button', { name: 'Check: run it again' }).click()
    await page.getByText('Every byte is the same.').waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Back to the defaults' }).click()
    await headline().waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it.each(['light', 'dark'] as const)('prints on A4 from a %s screen', async colorScheme => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await page.emulateMedia({ colorScheme })
    await page.goto(server.url)
    await headline().waitFor()
    await page
      .getByRole('img', { name: /Path diagram/ })
      .locator('text')
      .first()
      .waitFor()
    const paper = await page.pdf({ preferCSSPageSize: true })
    const pages = paper.toString('latin1').match(/\/Type \/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages.length).toBeLessThanOrEqual(6)

    // 186 mm between the margins.
    await page.setViewportSize({ width: 703, height: 1000 })
    await page.emulateMedia({ media: 'print', colorScheme })
    expect(await page.getByRole('link', { name: 'Sign in' }).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    const beyond = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          element => element.getBoundingClientRect().right > window.innerWidth + 1,
        ).length,
    )
    expect(beyond).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
  })
})
