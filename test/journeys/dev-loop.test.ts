import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { ROOT } from '#server/build/root.js'
import { consoleBrowser } from '../support/console-browser.ts'
import { freePort } from '../support/free-port.ts'
import { journeyBrowser } from '../support/journey-browser.ts'
import { openLink, respondentBrowser } from '../support/respondent-browser.ts'

/** What `npm run dev` starts: pages from their sources, and the server behind them. */
let loop: ChildProcess
let browser: Browser
let url: string
const folder = mkdtempSync(join(tmpdir(), 'assay-dev-'))

beforeAll(async () => {
  cpSync(inject('finishedDemo'), folder, { recursive: true })
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  loop = spawn(process.execPath, ['--import', 'tsx', 'server/build/dev.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: 'ignore',
  })
  browser = await journeyBrowser()
})
afterAll(async () => {
  await browser.close()
  const ended = once(loop, 'exit')
  loop.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
})

it('opens both doors from their sources, and neither complains', async () => {
  const isThere = () =>
    fetch(`${url}/api/demo`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isThere).toBe(true)
  const visitor = await consoleBrowser(browser)
  await visitor.page.goto(url)
  await visitor.page.getByRole('heading', { level: 1 }).waitFor()
  await visitor.leave()

  const { waves } = await (await fetch(`${url}/api/demo`)).json()
  const respondent = await respondentBrowser(browser)
  await openLink(respondent, `${url}${new URL(waves[0].link).pathname}`)
  await respondent.leave()
})
