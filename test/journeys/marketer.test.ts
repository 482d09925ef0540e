import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  answerScales,
  pageCount,
  respondentBrowser,
  turnPage,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'

describe('a marketer', () => {
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

  it('comes from the set-up link to an answered questionnaire without a line of code', async () => {
    visit = await consoleBrowser(browser)
    const { page } = visit
    await page.goto(server.setUpLink)
    await page.getByLabel('Your name').fill('Ada')
    await page.getByLabel('Email address').fill('ada@assay.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
    await expectAccessible(page, 'set-up')
    await page.getByRole('button', { name: 'Create the account and sign in' }).click()
    await page.waitForURL('**/surveys')
    await expectAccessible(page, 'surveys')

    await page.getByRole('link', { name: 'New survey' }).click()
    await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
    await expectAccessible(page, 'catalogue')
    await page.getByRole('button', { name: /^Adopt ECSI/ }).click()
    await page.waitForURL('**/surveys/*')
    await page.getByText('7 pages, 24 questions, 7 constructs').waitFor()
    await expectAccessible(page, 'survey')
    await page.getByRole('button', { name: 'Publish version 1' }).click()
    await page.getByText('The draft is the same as version 1.').waitFor()

    await page.getByRole('tab', { name: 'Waves' }).click()
    await page.getByRole('button', { name: 'Plan a wave' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Autumn')
    await expectAccessible(page, 'planning a wave')
    await page.getByRole('button', { name: 'Plan the wave' }).click()
    await page.waitForURL('**/waves/*')
    await page.getByRole('button', { name: 'Open the wave' }).click()
    await page.getByRole('button', { name: 'Close the wave' }).waitFor()
    await expectAccessible(page, 'wave')
    const link = await page.getByLabel('Open link').inputValue()
    expect(link).toContain(`${server.url}/r/`)
    await expect
      .poll(() => page.getByAltText('QR code of the open link').evaluate(isDrawn))
      .toBe(true)

    const respondent = await respondentBrowser(browser, { width: 390 })
    await respondent.page.goto(link)
    await respondent.page.locator('.question').first().waitFor()
    const pages = await pageCount(respondent.page)
    for (let turned = 0; turned < pages; turned++) {
      await answerScales(respondent.page, '9')
      await turnPage(respondent.page)
    }
    await respondent.leave()

    await expect.poll(() => page.locator('dl').first().innerText()).toMatch(/Complete\s+1\b/)
    await page.getByRole('link', { name: 'Open the report' }).click()
    await page.getByText('One answer is too few to estimate anything').waitFor()
    await expectAccessible(page, 'report with one answer')
  })

  it('is shown what is wrong with a definition, and nothing of it is published', async () => {
    visit = await consoleBrowser(browser, { locale: 'zh-cn' })
    const { page } = visit
    await page.goto(`${server.url}/sign-in`)
    await page.locator('input[type=email]').fill('ada@assay.test')
    await page.locator('input[type=password]').fill('correct horse battery')
    await expectAccessible(page, 'sign-in')
    await page.locator('button[type=submit]').click()
    await page.waitForURL('**/surveys')
    const broken = {
      title: 'T',
      pages: [{ name: 'p', elements: [{ type: 'rating', name: 'q', construct: 'nowhere' }] }],
    }
    const cookies = (await visit.context.cookies()).map(({ name, value }) => `${name}=${value}`)
    const response = await fetch(`${server.url}/api/surveys`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: server.url,
        cookie: cookies.join('; '),
      },
      body: JSON.stringify({ definition: JSON.stringify(broken) }),
    })
    const survey = await response.json()
    await page.goto(`${server.url}/surveys/${survey.id}`)
    await page.getByText('nowhere').first().waitFor()
    await expectAccessible(page, 'survey with problems')
    const publish = page.getByRole('button', { name: /发布/ })
    expect((await publish.count()) === 0 || (await publish.first().isDisabled())).toBe(true)
  })
})

function isDrawn(image: SVGElement | HTMLElement): boolean {
  return image instanceof HTMLImageElement && image.naturalWidth > 0
}
