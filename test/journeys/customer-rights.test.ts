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

/** As the account is called that `administrator` makes. */
const ADMINISTRATOR = 'Ada'
const PERSON = {
  externalId: 'CUST-2026-000000017-SHANGHAI-XUJIAHUI',
  name: 'Bartholomew Featherstonehaugh-Cholmondeley von Hohenstauffen-Rosenberg',
  email: 'bartholomew.featherstonehaugh-cholmondeley@a-company-with-a-long-name.example.com',
  phone: '+86 138 0013 8000',
  region: 'Shanghai',
}

describe("a customer's rights", () => {
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

  it('are a history, a copy, and an erasure with its proof, on a phone as well', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await signIn(page, server.url, admin)
    await admin.call('POST', '/api/customers', PERSON)

    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(`${server.url}/customers`)
    await page.getByRole('link', { name: PERSON.name }).waitFor()
    await expectAccessible(page, 'customers at 320 px')
    await page.getByRole('link', { name: PERSON.name }).click()
    await page.getByText(`Added by ${ADMINISTRATOR}`).waitFor()
    await expectAccessible(page, 'customer at 320 px')

    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Show address and telephone' }).click()
    await page.getByText(PERSON.email).waitFor()
    await page.getByText(`Address and telephone shown to ${ADMINISTRATOR}`).waitFor()
    await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'who has looked' })
    await page.getByText(`Added by ${ADMINISTRATOR}`).waitFor({ state: 'detached' })
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Copy of all data' }).click()
    const copy = await text(await (await downloading).createReadStream())
    expect(JSON.parse(copy)).toMatchObject({ format: 'assay.customer', customer: PERSON })

    await page.getByRole('button', { name: 'Erase' }).click()
    await page.getByRole('radio', { name: 'the person has asked for it' }).check()
    await page.getByRole('button', { name: 'Erase for good' }).click()
    await page.getByRole('heading', { level: 1, name: 'Proof of erasure' }).waitFor()
    await expectAccessible(page, 'proof of erasure')
    await page.getByRole('link', { name: 'All erasures' }).click()
    await page.getByLabel('Email').fill(PERSON.email.toUpperCase())
    await page.getByRole('button', { name: 'Look for a proof' }).click()
    await page.getByText('There is 1 proof:').waitFor()
    await expectAccessible(page, 'erasures')

    await page.goto(`${server.url}/customers?tab=segments`)
    await page.getByRole('heading', { name: 'No segments yet' }).waitFor()
    await expectAccessible(page, 'segments')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server.url}/settings`)
    await page.getByRole('heading', { name: 'Time zone' }).waitFor()
    await expectAccessible(page, 'settings')
  })
})
