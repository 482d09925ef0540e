import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { administrator, openedWave } from '../support/administrator.ts'
import { everyQuestion } from '../support/every-question.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import { NEWER_THAN_BUILT_FOR } from '../support/newer-than-built-for.ts'
import { respondScripts } from '../support/respond-scripts.ts'
import { openLink, respondentBrowser, turnPage } from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'
import { storedAnswers } from '../support/stored-answers.ts'

/** Where something newer may stand all the same, by the name of its file, and why. */
const ALLOWED: readonly (readonly [file: string, api: RegExp, because: string])[] = [
  ['', /hasOwn|canParse/, 'client/respond/older-browsers.ts brings it where it is missing'],
  ['respond-', /showModal/, "the kiosk's warning stands in the page where it cannot stand over it"],
  ['client-', /startViewTransition/, 'React tries it, for transitions that we have none of'],
  ['client-', /^navigation/, 'React looks whether it is there'],
  ['', /reportError/, 'React looks whether it is there'],
  ['find-proof-', /requestIdleCallback/, 'looked for, and a pause serves as well'],
  ['survey-core-', /adoptedStyleSheets/, 'SurveyJS looks whether it is there'],
  ['survey-core-', /aria properties/, "a property of SurveyJS's own objects, of no element"],
]

describe('in a browser of years ago', () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it("the respondent's scripts call nothing that it has not, unless they ask before", () => {
    const files = [...respondScripts().map(({ file }) => file), 'embed.js']
    const found = files.flatMap(file => {
      const script = readFileSync(join(inject('builtPages').files, file), 'utf8')
      return Object.entries(NEWER_THAN_BUILT_FOR).flatMap(([api, written]) => {
        const isAllowed = ALLOWED.some(([name, what]) => file.includes(name) && what.test(api))
        const at = isAllowed ? -1 : script.search(written)
        return at < 0 ? [] : [`${file}: ${api}: …${script.slice(at - 60, at + 60)}…`]
      })
    })
    expect(found).toEqual([])
  })

  it('a questionnaire with a question of every kind is answered to its end', async () => {
    const wave = await openedWave(await administrator(server), { definition: everyQuestion })
    const respondent = await respondentBrowser(browser)
    const { page } = respondent
    await page.addInitScript(() => {
      const missing: readonly (readonly [object, ...string[]])[] = [
        [Object, 'hasOwn', 'groupBy'],
        [URL, 'canParse', 'parse'],
        [Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with'],
        [String.prototype, 'at', 'isWellFormed', 'toWellFormed'],
        [AbortSignal, 'timeout', 'any'],
        [Promise, 'withResolvers', 'try'],
        [Crypto.prototype, 'randomUUID'],
        [Document.prototype, 'startViewTransition'],
        [HTMLDialogElement.prototype, 'showModal'],
        [window, 'structuredClone', 'reportError', 'requestIdleCallback', 'navigation', 'caches'],
        [Navigator.prototype, 'serviceWorker'],
      ]
      for (const [holder, ...names] of missing) {
        for (const name of names) Reflect.deleteProperty(holder, name)
      }
    })
    await openLink(respondent, wave.link)
    await page.locator('.onward[aria-disabled="false"]').waitFor()
    await page.locator('.onward').click()
    await page.locator('.faults').first().waitFor()
    for (const group of await page.getByRole('radiogroup').all()) {
      await group.getByRole('radio').nth(1).check()
    }
    await page.locator('textarea').first().fill('…')
    await turnPage(page)
    await page.locator('.sd-slider').waitFor()
    await page.locator('.onward').click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(storedAnswers(server, wave.id)).toHaveLength(1)
    await respondent.leave()
  })
})
