import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_FOLDER } from '#server/build-client.ts'
import { administrator, openedWave } from '../support/administrator.ts'
import { launchChromium } from '../support/chromium.ts'
import { openLink, respondentBrowser } from '../support/respondent-browser.ts'
import { type RunningServer, runServer } from '../support/running-server.ts'

const KIB = 1024

interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/** Every script that the page at this entry can come to load. */
function scriptsOf(entry: string): Set<string> {
  const manifest: Record<string, ManifestEntry> = JSON.parse(
    readFileSync(join(CLIENT_FOLDER, '.vite', 'manifest.json'), 'utf8'),
  )
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string) => {
    const found = manifest[key]
    if (!found || seen.has(key)) return
    seen.add(key)
    if (found.file.endsWith('.js')) files.add(found.file)
    for (const next of [...(found.imports ?? []), ...(found.dynamicImports ?? [])]) visit(next)
  }
  visit(entry)
  return files
}

const brotliBytes = (files: Iterable<string>) =>
  [...files]
    .map(file => brotliCompressSync(readFileSync(join(CLIENT_FOLDER, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0)

describe("the weight of the respondent's page", () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([runServer(), launchChromium()])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it('stays within 360 KiB of JavaScript, with all that any question may need', () => {
    const scripts = scriptsOf('respond.html')
    expect(scripts.size).toBeGreaterThan(3)
    expect(brotliBytes(scripts)).toBeLessThanOrEqual(360 * KIB)
  })

  it('is 330 KiB for a questionnaire of scales, and nothing of it is the console', async () => {
    const wave = await openedWave(await administrator(server))
    const respondent = await respondentBrowser(browser, { locale: 'zh-cn' })
    const loaded = new Set<string>()
    const others: string[] = []
    respondent.page.on('request', request => {
      const { origin, pathname } = new URL(request.url())
      if (origin !== server.url) others.push(request.url())
      if (pathname.endsWith('.js')) loaded.add(pathname.slice(1))
    })
    await openLink(respondent, wave.link)
    await respondent.leave()
    const all = scriptsOf('respond.html')
    expect([...loaded].filter(file => !all.has(file))).toEqual([])
    expect(brotliBytes(loaded)).toBeLessThanOrEqual(330 * KIB)
    expect(others.filter(url => !url.startsWith('data:'))).toEqual([])
  })

  it('is no more than the files that were built: no page of ours has a script or style in it', () => {
    const pages = readdirSync(CLIENT_FOLDER).filter(name => name === 'respond.html')
    expect(pages).toHaveLength(1)
    const html = readFileSync(join(CLIENT_FOLDER, 'respond.html'), 'utf8')
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|onload=/)
  })
})
