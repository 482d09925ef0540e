import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Administrator, administrator, openedWave } from '../support/administrator.ts'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
  signIn,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import type { RunningServer } from '../support/running-server.ts'

const COLUMNS = ['CUSA1', 'CUSA2', 'CUSA3', 'IMAG1', 'IMAG2', 'IMAG3', 'IMAG4', 'IMAG5', 'CUEX1']
const MORE = ['CUEX2', 'CUEX3', 'PERQ1', 'PERQ2', 'PERQ3', 'PERQ4', 'PERQ5', 'PERQ6', 'PERQ7']
const LAST = ['PERV1', 'PERV2', 'CUSCO', 'CUSL1', 'CUSL2', 'CUSL3']
const ALL = [...COLUMNS, ...MORE, ...LAST]

/** Sixty customers, each with a level of their own, one of them with a value that no scale has. */
function collected(): string {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const level = 3 + ((row * 37) % 6)
    return ALL.map((_, column) => level + (scatter(row * ALL.length + column) % 4) - 1)
  })
  rows[3] = rows[3].map((value, column) => (column === 0 ? 45 : value))
  rows[5] = rows[5].map((value, column) => (column === 2 ? 98 : value))
  return `${[ALL, ...rows].map(row => row.join(',')).join('\r\n')}\r\n`
}

/** Knuth's multiplicative hash: the same scatter in every run. */
const scatter = (position: number) => Math.imul(position + 1, 2654435761) >>> 20

describe('a quality manager', () => {
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

  it('imports answers collected elsewhere, mends what does not fit, and reads the report', async () => {
    const wave = await openedWave(admin, { privacy: 'identified' })
    visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    const file = {
      name: 'collected.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(collected()),
    }
    const upload = async () => {
      await page.goto(`${server.url}/waves/${wave.id}/import`)
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: /Upload/ }).click()
      await page.getByRole('heading', { name: 'What the columns are' }).waitFor()
    }
    await upload()
    expect(await page.getByLabel('What the column CUSA1 is').inputValue()).toContain(
      'overallSatisfaction',
    )
    await expectAccessible(page, 'mapping')
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: /^Import 59 rows/ }).waitFor()
    await expectAccessible(page, 'what the check found')
    await page.getByRole('button', { name: /45.*CUSA1|CUSA1.*45|Treat/ }).click()
    await page.getByRole('button', { name: /^Import 60 rows/ }).click()
    await page.getByRole('link', { name: /report/i }).waitFor()
    await expectAccessible(page, 'imported')

    await upload()
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText('already in the wave').waitFor()
    expect((await admin.call('GET', `/api/waves/${wave.id}`)).counts.complete).toBe(60)

    await page.goto(`${server.url}/waves/${wave.id}/report`)
    await page.getByText('n = 60').first().waitFor()
    // The intervals are made by themselves, some time after the last answer.
    const interval = page.getByText(/^95% interval [\d.]+ to [\d.]+/)
    await interval.first().waitFor({ timeout: 120_000 })
    await expectAccessible(page, 'report of imported answers')
  })

  it('deletes the demo with one click, and a newcomer is told what to do instead', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    await page.getByRole('button', { name: 'Delete the demo' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expectAccessible(page, 'deleting the demo')
    await dialog.getByRole('button', { name: /Delete/ }).click()
    await expect.poll(() => page.getByText('Blue Heron').count()).toBe(0)
    expect((await admin.call('GET', '/api/demo')).waves).toEqual([])

    const stranger = await consoleBrowser(browser, { locale: 'zh-cn', width: 390 })
    await stranger.page.goto(server.url)
    await stranger.page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectAccessible(stranger.page, 'home without a demo')
    await stranger.leave()
  })
})
