import { randomBytes, randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { consoleBrowser, signIn } from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import type { RunningServer } from '../support/running-server.ts'

describe('what follows by itself', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let wave: Answer

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
    wave = await openedWave(admin, { privacy: 'identified' })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it('counts answers, fills the report, and tells that closing is for good', async () => {
    const visit = await consoleBrowser(browser)
    const { page, context } = visit
    await signIn(page, server.url, admin)
    await page.goto(`${server.url}/waves/${wave.id}`)
    await page.getByRole('heading', { level: 1, name: 'Spring' }).waitFor()
    const report = await context.newPage()
    await report.goto(`${server.url}/waves/${wave.id}/report`)
    await report.getByText(/Nobody has answered in this wave yet/).waitFor()

    for (let person = 0; person < 12; person++) await answer(person)

    await expect.poll(() => page.locator('dl').innerText()).toMatch(/\b12\b/)
    await report.getByRole('heading', { level: 1, name: /stands at [\d.]+ out of 100/ }).waitFor()
    await report.getByText('n = 12').waitFor()
    await report.getByText(/The intervals are not there yet/).waitFor()
    await report.getByText(/Only 12 answers/).waitFor()

    await page.getByRole('button', { name: 'Close the wave' }).click()
    await page
      .getByRole('dialog')
      .getByText(/cannot be reopened/)
      .waitFor()
    await page.getByRole('button', { name: 'Close for good' }).click()
    await page.getByText('The wave is closed; the link says so.').waitFor()
    expect((await admin.call('GET', `/api/waves/${wave.id}`)).state).toBe('closed')
    await visit.leave()
  })

  /** One customer, who rates everything near a level of their own. */
  async function answer(person: number): Promise<void> {
    const token = new URL(wave.link).pathname.split('/').at(-1)
    const link = await (await fetch(`${server.url}/api/links/${token}`)).json()
    const names: string[] = link.definition.pages.flatMap((page: Answer) =>
      page.elements.map((element: Answer) => element.name),
    )
    const answers = Object.fromEntries(
      names.map((name, question) => [name, 2 + ((person * 5 + question * (person + 3)) % 8)]),
    )
    const response = await fetch(`${server.url}/api/links/${token}/responses`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-respondent-secret': randomBytes(16).toString('base64url'),
      },
      body: JSON.stringify({ id: randomUUID(), answers, locale: 'en' }),
    })
    expect(response.status, await response.text()).toBe(201)
  }
})
