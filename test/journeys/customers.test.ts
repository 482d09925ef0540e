import { text } from 'node:stream/consumers'
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

/** As Chinese Windows writes it, in GB18030: 客户编号, 姓名, 王芳, 李雷. */
const NUMBER = Buffer.from('bfcdbba7b1e0bac5', 'hex')
const NAME = Buffer.from('d0d5c3fb', 'hex')
const WANG_FANG = Buffer.from('cdf5b7bc', 'hex')
const LI_LEI = Buffer.from('c0eec0d7', 'hex')
const MESSY = Buffer.concat(
  [
    [NUMBER, ';', NAME, ';mobile;tier;consent;consent_at;consent_source\r\n'],
    ['C1;', WANG_FANG, ';138 0013 8000;gold;yes;2026-01-06;shop\r\n'],
    ['C2;', LI_LEI, ';12345;silver;yes;;\r\n'],
    [';nobody;;;;;\r\n'],
    ['C1;', WANG_FANG, ';13800138000;gold;yes;2026/1/7;shop\r\n'],
  ]
    .flat()
    .map(part => Buffer.from(part)),
)

describe('customers', () => {
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

  it('come from a messy file, are found again, and make a segment', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    await page.getByRole('link', { name: 'Customers' }).click()
    await page.getByRole('heading', { name: 'No customers yet' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Import a file' }).first().click()

    await page.locator('input[type=file]').setInputFiles({
      name: 'customers.csv',
      mimeType: 'text/csv',
      buffer: MESSY,
    })
    await page.getByRole('button', { name: 'Upload and review' }).click()
    await page.getByText('CSV, GB18030, separated by semicolons').waitFor()
    const tier = page.getByRole('combobox', { name: 'What the column tier is' })
    await tier.selectOption({ label: '– new attribute … –' })
    await page.getByRole('button', { name: 'Add the attribute' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await tier.inputValue()).toBe('attribute:tier')
    await page.getByRole('button', { name: 'Check the file' }).click()

    await page.getByRole('heading', { name: 'What the check found' }).waitFor({ timeout: 120_000 })
    await page.getByText('Row by row').click()
    await page.getByText('replaced by row 5').waitFor()
    await page.getByText('refused: the customer number is missing').waitFor()
    await page.getByText(/Telephone is stored but cannot be used/).waitFor()
    await expectAccessible(page, 'outcome of a check')
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the refused row' }).click()
    const refused = await text(await (await downloading).createReadStream())
    expect(refused.trim().split('\n')).toHaveLength(2)

    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await page.getByText('2 added, 0 changed').waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: 'Go to the customers' }).click()
    await page.getByText('2 customers').waitFor()
    await page.getByRole('searchbox', { name: 'Search' }).fill('王')
    await page.getByRole('link', { name: '李雷' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '王芳' }).click()
    await page.getByText('May be invited to surveys.').waitFor()
    await page.getByText('+86****8000').waitFor()
    await page.getByRole('button', { name: 'Show address and telephone' }).click()
    await page.getByText('+8613800138000').waitFor()

    await page.goto(`${server.url}/customers/segments/new`)
    await page.getByLabel('Name').fill('Gold')
    await page.getByRole('combobox', { name: 'What is compared' }).selectOption({ label: 'tier' })
    await page.getByText('Complete every condition').waitFor()
    await page.getByRole('textbox', { name: 'With what' }).fill('gold')
    await page.getByText('1 customer fits').waitFor()
    await page.getByRole('button', { name: 'Save the segment' }).click()
    await page.getByRole('heading', { level: 1, name: 'Gold' }).waitFor()
    await page.getByRole('link', { name: '王芳' }).waitFor()
    await expectAccessible(page, 'segment')
  })
})
