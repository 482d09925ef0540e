import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, openedWave } from '../support/administrator.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { journeyServer } from '../support/journey-server.ts'
import { respondScripts } from '../support/respond-scripts.ts'
import { openLink, respondentBrowser } from '../support/respondent-browser.ts'
import type { RunningServer } from '../support/running-server.ts'

const KIB = 1024

describe("the weight of the respondent's page", () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([journeyServer(), journeyBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it('stays within 360 KiB of JavaScript, with all that any question may need', () => {
    const scripts = respondScripts()
    expect(scripts.length).toBeGreaterThan(3)
    const brotli = scripts.reduce((sum, script) => sum + script.brotli, 0)
    expect(brotli).toBeLessThanOrEqual(360 * KIB)
  })

  it('is 330 KiB for a questionnaire of scales, and nothing of it is the console', async () => {
    const wave = await openedWave(await administrator(server))
    const respondent = await respondentBrowser(browser, { locale: 'zh-cn' })
    const loaded = new Map<string, number>()
    const others: string[] = []
    respondent.page.on('response', async response => {
      const { origin, pathname } = new URL(response.url())
      if (origin !== server.url) others.push(response.url())
      if (!pathname.endsWith('.js')) return
      loaded.set(pathname.slice(1), Number(response.headers()['content-length']))
    })
    await openLink(respondent, wave.link)
    await respondent.page.locator('.onward[aria-disabled="false"]').waitFor()
    await respondent.leave()
    const all = respondScripts().map(({ file }) => file)
    expect([...loaded.keys()].filter(file => !all.includes(file))).toEqual([])
    const sent = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0)
    expect(sent).toBeGreaterThan(200 * KIB)
    expect(sent).toBeLessThanOrEqual(330 * KIB)
    expect(others.filter(url => !url.startsWith('data:'))).toEqual([])
  })

  it('allows no script or style in the page but the two that the server put there', async () => {
    const response = await fetch(`${server.url}/r/nothing`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('unsafe')
    expect(policy.match(/'sha256-/g)).toHaveLength(2)
    const html = await response.text()
    expect(html.match(/<style/g)).toHaveLength(1)
    expect(html.match(/<script(?![^>]*(src=|application\/json))/g)).toHaveLength(1)
    expect(html).not.toMatch(/ style=| on[a-z]+=/)
  })
})
