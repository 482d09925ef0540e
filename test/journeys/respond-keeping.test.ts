import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  answerScales,
  NETWORK_ERROR,
  openLink,
  type RespondentBrowser,
  respondentBrowser,
  turnPage,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { storedAnswers, storedDrafts } from '../support/stored-answers.ts'

const KEPT = 'Your answers are saved on this device'
const THANKS = 'Thank you'

describe('the answers of a respondent', () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let wave: Answer
  let respondent: RespondentBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
  })
  beforeEach(async () => {
    wave = await openedWave(admin)
    respondent = await respondentBrowser(browser)
    await openLink(respondent, wave.link)
  })
  afterEach(() => respondent.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const drafts = () => storedDrafts(server, wave.id)
  const stored = () => storedAnswers(server, wave.id)
  const heading = (name: string) => respondent.page.getByRole('heading', { name })
  const scale = (name: string) => respondent.page.getByRole('radiogroup', { name })
  const radio = (question: string, answer: string) =>
    scale(question).getByRole('radio', { name: new RegExp(`^${answer}( |$)`) })

  /** To the last page, all of it answered. */
  const answerAll = async (answer: string) => {
    for (let number = 1; number < 7; number++) {
      await answerScales(respondent.page, answer)
      await turnPage(respondent.page)
    }
    await answerScales(respondent.page, answer)
  }
  const send = () => respondent.page.locator('.onward').click()

  it('are saved one by one, and are there again after a reload, on the page where it was', async () => {
    const { page } = respondent
    await radio('Taking all', '6').check()
    await expect.poll(drafts).toEqual([{ overallSatisfaction: 6 }])
    await radio('How far', '2').check()
    await radio('Imagine', "Don't know").check()
    await turnPage(page)
    await radio('It can be trusted', '9').check()
    await expect.poll(drafts).toMatchObject([{ closenessToIdeal: 'dontknow', trustworthy: 9 }])

    await page.reload()
    await heading('The company').waitFor()
    expect(await radio('It can be trusted', '9').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Back' }).click()
    await heading('Overall').waitFor()
    expect(await radio('Taking all', '6').isChecked()).toBe(true)
    expect(await radio('How far', '2').isChecked()).toBe(true)
    expect(await radio('Imagine', "Don't know").isChecked()).toBe(true)
  })

  it('are not shown to whoever uses the device next and says so', async () => {
    const { page } = respondent
    await radio('Taking all', '6').check()
    await expect.poll(drafts).toHaveLength(1)
    await page.reload()
    await page.getByRole('button', { name: 'Not you? Start over' }).click()
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await page.getByText('Start over').count()).toBe(0)
    await radio('Taking all', '1').check()
    await expect
      .poll(drafts)
      .toEqual(expect.arrayContaining([{ overallSatisfaction: 6 }, { overallSatisfaction: 1 }]))
  })

  it('outlive a cut in the middle: they are kept, said to be kept, and sent when it is over', async () => {
    const { page, context, expectError } = respondent
    expectError(NETWORK_ERROR)
    await radio('Taking all', '6').check()
    await expect.poll(drafts).toHaveLength(1)
    await context.setOffline(true)
    await radio('How far', '5').check()
    await page.getByText('No connection. Your answers are saved on this device').waitFor()
    await radio('Imagine', '4').check()
    await turnPage(page)
    await radio('It can be trusted', '3').check()
    expect(drafts()).toEqual([{ overallSatisfaction: 6 }])

    await context.setOffline(false)
    await page.getByText('Connected again. Your answers are saved.').waitFor()
    await expect
      .poll(drafts)
      .toEqual([
        { overallSatisfaction: 6, expectationsMet: 5, closenessToIdeal: 4, trustworthy: 3 },
      ])
  })

  it('outlive a cut at the sending, and arrive by themselves', async () => {
    const { page, context, expectError } = respondent
    expectError(NETWORK_ERROR)
    await answerAll('7')
    await context.setOffline(true)
    await send()
    await heading(KEPT).waitFor()
    expect(stored()).toEqual([])
    await context.setOffline(false)
    await heading(THANKS).waitFor()
    expect(stored()).toHaveLength(1)
    expect(drafts()).toEqual([])

    await page.reload()
    await heading('You have already answered').waitFor()
  })

  it('arrive even if the page was closed before the connection came back', async () => {
    const { page, context, expectError } = respondent
    expectError(NETWORK_ERROR)
    await answerAll('7')
    await context.setOffline(true)
    await send()
    await heading(KEPT).waitFor()
    expect(stored()).toEqual([])
    await page.close()
    await context.setOffline(false)

    const later = await context.newPage()
    await later.goto(wave.link)
    await later.getByRole('heading', { name: THANKS }).waitFor()
    expect(stored()).toHaveLength(1)
  })

  it('count once, though the answer of the server to them was lost', async () => {
    const { page, expectError } = respondent
    expectError(NETWORK_ERROR)
    let lost = 0
    await page.context().route('**/responses', async route => {
      lost += 1
      if (lost > 2) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await answerAll('7')
    await send()
    await heading(KEPT).waitFor()
    await heading(THANKS).waitFor()
    expect(lost).toBe(3)
    expect(stored()).toHaveLength(1)
  })

  it('outlive a server that is killed in between', async () => {
    const { page, expectError } = respondent
    expectError(NETWORK_ERROR)
    await answerScales(page, '8')
    await expect.poll(drafts).toHaveLength(1)
    await server.kill()
    await turnPage(page)
    await answerScales(page, '2')
    await page.getByText('saved on this device').waitFor()
    await server.restart()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Connected again').waitFor()
    await expect.poll(drafts).toMatchObject([{ overallSatisfaction: 8, innovative: 2 }])
  })

  it('are the same in two tabs of one browser, and are sent once', async () => {
    const { page, context } = respondent
    const other = await context.newPage()
    await other.goto(wave.link)
    // Drawn by the server, both stand before they follow one another.
    for (const tab of [page, other]) await tab.locator('.onward[aria-disabled="false"]').waitFor()
    const otherRadio = (question: string, answer: string) =>
      other
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: new RegExp(`^${answer}( |$)`) })
    await radio('Taking all', '6').check()
    await expect.poll(() => otherRadio('Taking all', '6').isChecked()).toBe(true)
    await otherRadio('How far', '2').check()
    await expect.poll(() => radio('How far', '2').isChecked()).toBe(true)
    await expect.poll(drafts).toEqual([{ overallSatisfaction: 6, expectationsMet: 2 }])

    await page.bringToFront()
    await answerAll('5')
    await send()
    await heading(THANKS).waitFor()
    await other.getByRole('heading', { name: /Thank you|You have already answered/ }).waitFor()
    expect(stored()).toHaveLength(1)

    await other.bringToFront()
    await other.reload()
    await other.getByRole('button', { name: 'Answer as another person' }).click()
    await other.getByRole('heading', { name: 'Overall' }).waitFor()
    expect(await other.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await heading(THANKS).isVisible()).toBe(true)
  })

  it('are counted as far as they go when the wave closes meanwhile', async () => {
    const { page, expectError } = respondent
    expectError(/status of 409/)
    await answerScales(page, '8')
    await expect.poll(drafts).toMatchObject([{ closenessToIdeal: 8 }])
    await admin.call('POST', `/api/waves/${wave.id}/closing`)
    await radio('How far', '9').check()
    await heading('This survey has closed').waitFor()
    expect(await page.locator('main').textContent()).toContain('were saved and will be counted')
    expect(stored()).toMatchObject([{ closenessToIdeal: 8 }])
  })

  it('can be given where the browser keeps nothing, and the page says what that means', async () => {
    const { page } = respondent
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await openLink(respondent, wave.link)
    await page.getByText('This browser does not allow answers to be saved').waitFor()
    await answerAll('7')
    await send()
    await heading(THANKS).waitFor()
    expect(stored()).toHaveLength(1)
  })
})
