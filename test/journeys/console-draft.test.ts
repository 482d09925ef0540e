import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Administrator, type Answer, administrator } from '../support/administrator.ts'
import {
  type ConsoleBrowser,
  consoleBrowser,
  expectAccessible,
  signIn,
} from '../support/console-browser.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import type { RunningServer } from '../support/running-server.ts'

describe('a draft as JSON', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let survey: Answer
  let visit: ConsoleBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
    survey = await admin.call('POST', '/api/surveys', { instrument: 'acsi' })
    await admin.call('POST', `/api/surveys/${survey.id}/versions`, {
      revision: survey.draftRevision,
    })
  })
  afterEach(() => visit.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const draft = async (): Promise<string> =>
    (await admin.call('GET', `/api/surveys/${survey.id}`)).draft

  const open = async () => {
    visit = await consoleBrowser(browser)
    await signIn(visit.page, server.url, admin)
    await visit.page.goto(`${server.url}/surveys/${survey.id}?tab=json`)
    return { page: visit.page, text: visit.page.getByLabel('Definition', { exact: true }) }
  }

  it('is saved from a file, checked in words, mended, and published as the next version', async () => {
    const { page, text } = await open()
    const before = await draft()
    expect(await text.inputValue()).toBe(before)

    const loose = before.replace('"focus": "satisfaction"', '"focus": "happiness"')
    expect(loose).not.toBe(before)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(loose) })
    await page.getByText('Not saved yet').waitFor()
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Draft saved').waitFor()
    expect(await draft()).toBe(loose)

    await page.getByRole('tab', { name: 'Questionnaire' }).click()
    await page.getByText('The focus “happiness” is not a construct of the model.').waitFor()
    expect(await page.getByRole('button', { name: 'Publish version 2' }).isDisabled()).toBe(true)
    await expectAccessible(page, 'a draft with an error')

    await page.getByRole('tab', { name: 'Definition (JSON)' }).click()
    await text.fill(
      before.replace('"default": "Customer satisfaction survey"', '"default": "Our survey"'),
    )
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByRole('heading', { level: 1, name: 'Our survey' }).waitFor()
    await page.getByRole('tab', { name: 'Questionnaire' }).click()
    await page.getByText(/The draft differs from version 1/).waitFor()
    await page.getByRole('button', { name: 'Publish version 2' }).click()
    await page.getByText('The draft is the same as version 2.').waitFor()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('rowheader', { name: 'Version 2' }).waitFor()
  })

  it('keeps everything as it was when the text is none', async () => {
    const { page, text } = await open()
    const before = await draft()
    await text.fill('{"pages": [')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Not saved. Fix this first:').waitFor()
    await page.getByText(/This is not JSON/).waitFor()
    expect(await draft()).toBe(before)
    expect(await text.inputValue()).toBe('{"pages": [')
  })
})
