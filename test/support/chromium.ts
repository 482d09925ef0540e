import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

const USUAL_PLACES = [
  // Without the window that nobody sees: a seventh less work for each journey.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const OPTIONS = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** A real browser that speaks to nobody but the server under test. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), ...OPTIONS })
}

/** The same, to be shared by processes: each has its own contexts in it. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findChromium(), ...OPTIONS })
}

/** Where a Chromium is: named by CHROMIUM_PATH, in a usual place, or as playwright keeps it. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  const found = [...(named ? [named] : USUAL_PLACES), chromium.executablePath()].find(existsSync)
  if (!found) throw new Error('no Chromium')
  return found
}

/** Sees to it that there is one, by playwright's own download or by apt, and says what it tried. */
export function ensureChromium(): void {
  const attempts: string[] = []
  const playwright = join(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
    '..',
    'cli.js',
  )
  const ways: readonly (readonly [string, readonly string[]])[] = [
    [process.execPath, [playwright, 'install', '--with-deps', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', 'chromium-headless-shell', 'fonts-liberation']],
    ['apt-get', ['install', '-y', '-qq', 'chromium']],
  ]
  for (const [command, args] of ways) {
    if (isThere()) return
    try {
      execFileSync(command, args, {
        stdio: 'pipe',
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
      attempts.push(`${command} ${args.join(' ')}: done`)
    } catch (error) {
      attempts.push(`${command} ${args.join(' ')}: ${String(error).split('\n')[0]}`)
    }
  }
  if (isThere()) return
  throw new Error(
    `The journeys need Chromium, and none was found or could be installed:\n  ${attempts.join('\n  ')}\n` +
      'Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  )
}

function isThere(): boolean {
  try {
    return findChromium() !== ''
  } catch {
    return false
  }
}
