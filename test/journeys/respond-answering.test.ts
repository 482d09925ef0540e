import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
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
  openLink,
  pageCount,
  type RespondentBrowser,
  type RespondentOptions,
  respondentBrowser,
  turnPage,
} from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { storedAnswers } from '../support/stored-answers.ts'

/** Latin letters have no business in a Chinese page, nor Chinese characters in an English one. */
const FOREIGN = { en: /\p{Script=Han}/u, 'zh-cn': /[a-z]{2}/i } as const
const THANKS = { en: 'Thank you', 'zh-cn': '感谢您的参与' } as const

describe('answering a questionnaire', () => {
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

  const arrive = async (wave: Answer, options: RespondentOptions = {}) => {
    respondent = await respondentBrowser(browser, options)
    await openLink(respondent, wave.link)
    return respondent.page
  }

  /** All that is read or read out, but for the names of the other languages. */
  const wordsOf = (target: RespondentBrowser) =>
    target.page.evaluate(() => {
      const copy = document.body.cloneNode(true)
      if (!(copy instanceof HTMLElement)) throw new Error('no body')
      for (const other of copy.querySelectorAll(
        'noscript, script, style, .languages [lang], .receipt-code',
      )) {
        other.remove()
      }
      const labels = [...copy.querySelectorAll('[aria-label], [aria-valuetext]')].map(
        element =>
          `${element.getAttribute('aria-label')} ${element.getAttribute('aria-valuetext') ?? ''}`,
      )
      return `${document.title} ${copy.textContent} ${labels.join(' ')}`
    })

  it.each(['en', 'zh-cn'] as const)(
    'on a phone, in one language from first to last: %s',
    async locale => {
      const wave = await openedWave(admin)
      const page = await arrive(wave, { locale, width: 320 })
      const pages = await pageCount(page)
      expect(pages).toBe(7)
      for (let number = 1; number <= pages; number++) {
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(
          locale === 'en' ? 'en' : 'zh-CN',
        )
        await page.locator('.onward').click()
        await page.locator('.faults').first().waitFor()
        expect(await wordsOf(respondent)).not.toMatch(FOREIGN[locale])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
        await answerScales(page, '7')
        expect(await page.locator('.faults').count()).toBe(0)
        await turnPage(page)
      }
      await page.getByRole('heading', { name: THANKS[locale] }).waitFor()
      expect(await wordsOf(respondent)).not.toMatch(FOREIGN[locale])

      const [stored, ...others] = storedAnswers(server, wave.id)
      expect(others).toEqual([])
      expect(Object.keys(stored ?? {})).toHaveLength(24)
      expect(new Set(Object.values(stored ?? {}))).toEqual(new Set([7]))
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('answers')
    },
  )

  it('by keyboard alone, with the focus always to be seen', async () => {
    const wave = await openedWave(admin)
    const page = await arrive(wave, { width: 1280 })
    const focus = () =>
      page.evaluate(() => {
        const element = document.activeElement
        const outlined = (one: Element | null | undefined) =>
          one instanceof HTMLElement && getComputedStyle(one).outlineStyle !== 'none'
        return {
          kind: element?.matches('input[type=radio]')
            ? 'radio'
            : element?.matches('.onward')
              ? 'onward'
              : element?.tagName,
          isSeen: outlined(element) || outlined(element?.nextElementSibling),
        }
      })

    let turned = 0
    for (let presses = 0; presses < 200 && turned < 7; presses++) {
      await page.keyboard.press('Tab')
      const { kind, isSeen } = await focus()
      expect(isSeen, kind).toBe(true)
      if (kind === 'radio') {
        for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
      }
      if (kind !== 'onward') continue
      const heading = await page.locator('h2').textContent()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('h2').textContent()).not.toBe(heading)
      expect((await focus()).kind).toBe('H2')
      turned += 1
    }
    expect(turned).toBe(7)
    await page.getByRole('heading', { name: THANKS.en }).waitFor()
    expect(new Set(Object.values(storedAnswers(server, wave.id)[0] ?? {}))).toEqual(new Set([7]))
  })

  it('in the other language from the middle on, without losing an answer', async () => {
    const wave = await openedWave(admin)
    const page = await arrive(wave)
    await answerScales(page, '4')
    await turnPage(page)
    const [first, ...rest] = await page.getByRole('radiogroup').all()
    await first?.getByRole('radio', { name: /^9/ }).check()
    await page.locator('.onward').click()
    expect(await page.locator('.faults').first().textContent()).toBe('Please answer this question.')

    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: '公司形象' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    expect(await wordsOf(respondent)).not.toMatch(FOREIGN['zh-cn'])
    expect(await page.locator('.faults').first().textContent()).toBe('请回答此题。')
    expect(await first?.getByRole('radio', { name: /^9/ }).isChecked()).toBe(true)
    for (const group of rest) await group.getByRole('radio', { name: '不知道' }).check()

    await page.reload()
    await page.getByRole('heading', { name: '公司形象' }).waitFor()
    await turnPage(page)
    for (let number = 3; number <= 7; number++) {
      await answerScales(page, '8')
      await turnPage(page)
    }
    await page.getByRole('heading', { name: THANKS['zh-cn'] }).waitFor()
    const [stored] = storedAnswers(server, wave.id)
    expect(stored).toMatchObject({
      overallSatisfaction: 4,
      trustworthy: 9,
      caring: 'dontknow',
      repurchase: 8,
    })
  })

  it('and what the server does not take is led back to, with its reason', async () => {
    const wave = await openedWave(admin)
    const page = await arrive(wave, { locale: 'zh-cn' })
    respondent.expectError(/status of 422/)
    await page.context().route('**/responses', async (route, request) => {
      const body = request.postDataJSON()
      const answers = { ...body.answers, trustworthy: 99 }
      await route.continue({ postData: JSON.stringify({ ...body, answers }) })
    })
    for (let number = 1; number < 7; number++) {
      await answerScales(page, '3')
      await turnPage(page)
    }
    await answerScales(page, '3')
    await page.locator('.onward').click()

    await page.getByRole('heading', { name: '公司形象' }).waitFor()
    const trustworthy = page.getByRole('radiogroup', { name: '它言行一致' })
    await expect
      .poll(() => trustworthy.getByRole('radio', { name: /^3/ }).evaluate(isFocused))
      .toBe(true)
    const faults = await trustworthy.getAttribute('aria-describedby')
    expect(await page.locator(`#${faults}`).textContent()).toBe('请填写 1 到 10 之间的值。')
    expect(await page.getByRole('alert').textContent()).toContain('它言行一致，值得信赖。')
    expect(storedAnswers(server, wave.id)).toEqual([])

    await page.context().unroute('**/responses')
    await trustworthy.getByRole('radio', { name: /^5/ }).check()
    expect(await page.locator('.faults').count()).toBe(0)
    for (let number = 2; number <= 7; number++) await turnPage(page)
    await page.getByRole('heading', { name: THANKS['zh-cn'] }).waitFor()
    expect(storedAnswers(server, wave.id)).toMatchObject([{ trustworthy: 5, established: 3 }])
  })

  it('and what nobody could mend is said to be so, and can be sent again', async () => {
    const wave = await openedWave(admin)
    const page = await arrive(wave)
    respondent.expectError(/status of 422/)
    await page.context().route('**/responses', async (route, request) => {
      const body = request.postDataJSON()
      const answers = { ...body.answers, intruder: 1 }
      await route.continue({ postData: JSON.stringify({ ...body, answers }) })
    })
    for (let number = 1; number < 7; number++) {
      await answerScales(page, '3')
      await turnPage(page)
    }
    await answerScales(page, '3')
    await page.locator('.onward').click()
    await page.getByText('Your answers could not be sent (unknownQuestion).').waitFor()
    await page.context().unroute('**/responses')
    await turnPage(page)
    await page.getByRole('heading', { name: THANKS.en }).waitFor()
    expect(storedAnswers(server, wave.id)).toHaveLength(1)
  })
})

const isFocused = (element: Element) => element === document.activeElement
