import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { brokenRules, WCAG } from '../support/broken-rules.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  answerScales,
  openLink,
  pageCount,
  type RespondentBrowser,
  respondentBrowser,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { storedSignals } from '../support/stored-answers.ts'

describe('robots on an open link', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let wave: Answer

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
    wave = await openedWave(admin)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const handIn = async ({ page }: RespondentBrowser) => {
    const onward = page.locator('.onward[aria-disabled="false"]')
    await onward.waitFor()
    for (let left = await pageCount(page); left > 0; left--) {
      await answerScales(page, '7')
      await onward.click()
    }
    await page.getByRole('heading', { name: /Thank you|谢/ }).waitFor()
  }

  it('a person in a browser is none, and never comes upon the field for robots', async () => {
    const person = await respondentBrowser(browser)
    const { page } = person
    await openLink(person, wave.link)
    const trap = page.locator('form [name=subject]')
    const rightEdge = async () => {
      const place = await trap.boundingBox()
      return place && place.x + place.width
    }
    // The script of the page may be about to draw it again.
    await expect.poll(rightEdge).toBeLessThan(0)
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await brokenRules(page, [...WCAG, 'best-practice'])).toEqual([])
    const stops = await page.locator('.questionnaire input:not([tabindex="-1"])').count()
    for (let stop = 0; stop <= stops; stop++) {
      await page.keyboard.press('Tab')
      expect(await trap.evaluate(field => field === document.activeElement)).toBe(false)
    }
    await handIn(person)
    await person.leave()
    expect(storedSignals(server, wave.id)).toEqual([null])
  })

  it('one that fills in every field of the page gives itself away', async () => {
    const robot = await respondentBrowser(browser)
    await openLink(robot, wave.link)
    await robot.page.locator('form [name=subject]').fill('Buy now')
    await handIn(robot)
    await robot.leave()
    expect(storedSignals(server, wave.id)).toEqual([null, ['trapFilled']])
  })

  it('one that reads the page and sends by itself does so twice, and is kept all the same', async () => {
    const html = await (await fetch(wave.link)).text()
    const form = /<form[\s\S]*<\/form>/.exec(html)?.[0] ?? ''
    const names = [...form.matchAll(/<input[^>]* name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toContain('subject')
    const token = new URL(wave.link).pathname.split('/').at(-1)
    const opened = await (await fetch(`${server.url}/api/links/${token}`)).json()
    const scales: Answer[] = opened.definition.pages.flatMap(({ elements }: Answer) => elements)
    const ratings = scales.filter(({ type }) => type === 'rating').map(({ name }) => [name, 7])
    const sent = await fetch(`${server.url}/api/links/${token}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-respondent-secret': 'R'.repeat(22) },
      body: JSON.stringify({
        id: randomUUID(),
        answers: Object.fromEntries(ratings),
        locale: 'en',
        subject: 'Buy now',
      }),
    })
    expect(sent.status).toBe(201)
    expect(storedSignals(server, wave.id)).toEqual([
      null,
      ['trapFilled'],
      ['unproven', 'trapFilled'],
    ])
    const { complete } = (await admin.call('GET', `/api/waves/${wave.id}`)).counts
    expect(complete).toBe(3)
  })
})
