import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type Administrator,
  type Answer,
  administrator,
  openedWave,
} from '../support/administrator.ts'
import { brokenRules, WCAG } from '../support/broken-rules.ts'
import { everyQuestion } from '../support/every-question.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import {
  answerScales,
  NETWORK_ERROR,
  openLink,
  type RespondentBrowser,
  type RespondentOptions,
  respondentBrowser,
  turnPage,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { storedDrafts } from '../support/stored-answers.ts'

const RULES = [...WCAG, 'best-practice']

/** Each language; whatever it looks like is measured on the other screen as well. */
const LOOKS: readonly RespondentOptions[] = [
  { locale: 'en', width: 320 },
  { locale: 'zh-cn', width: 1280 },
]
const DARK: RespondentOptions = { locale: 'zh-cn', width: 390, colorScheme: 'dark' }
const WIDTHS = [320, 1280]

describe("the respondent's page", () => {
  let server: RunningServer
  let browser: Browser
  let admin: Administrator
  let respondent: RespondentBrowser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
    admin = await administrator(server)
  })
  afterEach(() => respondent.leave())
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const arrive = async (options: RespondentOptions = {}) => {
    respondent = await respondentBrowser(browser, options)
    return respondent.page
  }

  const planned = async (): Promise<Answer> => {
    const survey = await admin.call('POST', '/api/surveys', {
      definition: JSON.stringify(everyQuestion),
    })
    await admin.call('POST', `/api/surveys/${survey.id}/versions`, {
      revision: survey.draftRevision,
    })
    return admin.call('POST', `/api/surveys/${survey.id}/waves`, {
      name: 'Spring',
      privacy: 'identified',
    })
  }

  /** No rule of WCAG 2.2 AA is broken, nothing has to be scrolled sideways, all can be hit. */
  const expectAccessible = async (page: Page, state: string) => {
    expect(await brokenRules(page, RULES), state).toEqual([])
    const own = page.viewportSize()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 })
      expect(await page.evaluate(sidewaysScroll), `${state} at ${width} px`).toBe(0)
      expect(await page.evaluate(smallTargets), `${state} at ${width} px`).toEqual([])
    }
    if (own) await page.setViewportSize(own)
  }

  it.each(LOOKS)('of the whole questionnaire is accessible: %j', async look => {
    const wave = await openedWave(admin)
    const page = await arrive(look)
    await openLink(respondent, wave.link)
    for (let number = 1; number <= 7; number++) {
      await expectAccessible(page, `page ${number}`)
      if (number === 1) {
        await page.locator('.onward').click()
        await page.locator('.faults').first().waitFor()
        await expectAccessible(page, 'page 1 with faults')
      }
      await answerScales(page, '7')
      await turnPage(page)
    }
    await expectAccessible(page, 'thanks')
    await page.reload()
    await page.getByRole('button').nth(1).waitFor()
    await expectAccessible(page, 'already answered')
  })

  it.each([...LOOKS, DARK])('with a question of every kind is accessible: %j', async look => {
    const wave = await planned()
    await admin.call('POST', `/api/waves/${wave.id}/opening`)
    const page = await arrive(look)
    await openLink(respondent, wave.link)
    await page.locator('.onward').click()
    await page.locator('.faults').first().waitFor()
    await expectAccessible(page, 'our kinds with faults')
    for (const group of await page.getByRole('radiogroup').all()) {
      await group.getByRole('radio').nth(1).check()
    }
    await page.locator('textarea').first().waitFor()
    await expectAccessible(page, 'our kinds answered')
    await page.locator('textarea').first().fill('…')
    await turnPage(page)
    await page.locator('.sd-slider').waitFor()
    await expectAccessible(page, 'their kinds')
    await page.locator('.onward').click()
    await page.getByRole('heading', { name: /Thank you|感谢您的参与/ }).waitFor()
  })

  it.each(LOOKS)(
    'of every other state is accessible and says what is the matter: %j',
    async look => {
      const page = await arrive(look)
      const said = (english: string, chinese: string) =>
        page
          .getByText(look.locale === 'en' ? english : chinese)
          .first()
          .waitFor()
      const [open, closed, draft] = [
        await openedWave(admin),
        await openedWave(admin),
        await planned(),
      ]
      await admin.call('POST', `/api/waves/${closed.id}/closing`)

      await page.goto(closed.link)
      await said('This survey has closed', '本次调查已结束')
      await expectAccessible(page, 'closed')

      await page.goto(draft.link)
      await said('This survey has not opened yet', '本次调查尚未开始')
      await expectAccessible(page, 'not open')

      respondent.expectError(/status of (404|500|503)/)
      await page.goto(`${server.url}/r/nothing`)
      await said('No survey found for this link', '没有找到对应的调查')
      await expectAccessible(page, 'unknown')

      // The page as it is served when the server could not find out where the link leads.
      await page.route(open.link, async route => {
        const response = await route.fetch()
        const served = await response.text()
        const body = served.replace(/<script type="application\/json".*?<\/script>/, '')
        await route.fulfill({ response, body })
      })
      const link = '**/api/links/*'
      await page.route(link, route => route.fulfill({ status: 500, body: '' }))
      await page.goto(open.link)
      await said('Something went wrong on our side', '系统出现了问题')
      await expectAccessible(page, 'fault')
      await page.unroute(link)
      await page.route(link, route =>
        route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '' }),
      )
      await page.locator('main button').click()
      await said('Many people are answering', '当前填写的人数较多')

      respondent.expectError(NETWORK_ERROR)
      await page.unroute(link)
      await page.route(link, route => route.abort())
      await page.locator('main button').click()
      await said('The questionnaire could not be loaded', '问卷未能加载')
      await expectAccessible(page, 'offline')

      await page.unroute(link)
      await page.route(link, async route => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), isDemo: true } })
      })
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
      await page.locator('.question').first().waitFor()
      await said('Demonstration', '演示')
      await said('Your answers are anonymous.', '本次调查匿名进行')
      await expectAccessible(page, 'demo')

      await answerScales(page, '3')
      await respondent.context.setOffline(true)
      await answerScales(page, '4')
      await said('No connection. Your answers are saved', '当前没有网络。答案已保存在本设备上')
      await expectAccessible(page, 'cut')
      for (let number = 1; number < 7; number++) {
        await answerScales(page, '4')
        await turnPage(page)
      }
      await answerScales(page, '4')
      await page.locator('.onward').click()
      await said('Your answers are saved on this device', '答案已保存在本设备上')
      await expectAccessible(page, 'waiting')
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    },
  )

  it('takes answers before SurveyJS has come, and then nothing moves', async () => {
    const wave = await openedWave(admin)
    const page = await arrive()
    let letThrough = () => {}
    const held = new Promise<void>(resolve => {
      letThrough = resolve
    })
    await page.route('**/assets/survey-core*', async route => {
      await held
      await route.continue()
    })
    await openLink(respondent, wave.link)
    const places = () =>
      page
        .locator('main :is(legend, label, h2, button)')
        .evaluateAll(all => all.map(one => one.getBoundingClientRect().top))
    const radio = page.getByRole('radiogroup', { name: 'Taking all' }).getByRole('radio')
    await radio.nth(5).focus()
    await page.keyboard.press('Space')
    const drawn = await places()
    expect(await page.locator('.onward').getAttribute('aria-disabled')).toBe('true')
    await expectAccessible(page, 'early')
    await expect.poll(() => storedDrafts(server, wave.id)).toEqual([{ overallSatisfaction: 6 }])
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: '总体评价' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Overall' }).waitFor()
    await radio.nth(5).focus()

    letThrough()
    await expect.poll(() => page.locator('.onward').getAttribute('aria-disabled')).toBe('false')
    expect(await places()).toEqual(drawn)
    expect(await radio.nth(5).evaluate(one => one === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => storedDrafts(server, wave.id)).toEqual([{ overallSatisfaction: 7 }])
  })

  it('says before the first question that an identified wave is not anonymous', async () => {
    const wave = await planned()
    await admin.call('POST', `/api/waves/${wave.id}/opening`)
    const page = await arrive()
    await openLink(respondent, wave.link)
    const privacy = page.getByText('Your answers are not anonymous.')
    expect(await privacy.isVisible()).toBe(true)
    const question = page.locator('.question').first()
    const [above, below] = [await privacy.boundingBox(), await question.boundingBox()]
    expect(above?.y).toBeLessThan(below?.y ?? 0)
  })

  it('goes on by itself where its heavy part could not be loaded at first', async () => {
    const wave = await openedWave(admin)
    const page = await arrive()
    respondent.expectError(NETWORK_ERROR)
    await page.route('**/assets/survey-core*', route => route.abort())
    await page.goto(wave.link)
    await page.getByText('The questionnaire could not be loaded').waitFor()
    await page.unroute('**/assets/survey-core*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.question').first().waitFor()
  })
})

/** By how much the page is wider than the screen. Runs in the page. */
function sidewaysScroll(): number {
  const { clientWidth, scrollWidth } = document.documentElement
  return scrollWidth - clientWidth
}

/** What must be hit with a thumb and is smaller than 44 px either way. Runs in the page. */
function smallTargets(): string[] {
  const targets = document.querySelectorAll(
    'main label:not([aria-hidden]):has(input), header button, .page-navigation button',
  )
  return [...targets].flatMap(target => {
    const { width, height } = target.getBoundingClientRect()
    const isSurveyJs = target.closest('.other-question > .sd-element') !== null
    return width === 0 || isSurveyJs || (width >= 44 && height >= 44) ? [] : [target.outerHTML]
  })
}
