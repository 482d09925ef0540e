import type { Browser, Page } from 'playwright-core'
import { administrator, openedWave } from '../support/administrator.ts'
import { launchChromium } from '../support/chromium.ts'
import { respondScripts } from '../support/respond-scripts.ts'
import { runServer } from '../support/running-server.ts'
import { type Moments, moments, watchMoments } from './page-moments.ts'
import { spreadOf } from './spread.ts'

const RUNS = Number(process.argv[2] ?? 9)
const SLOWER = 4
const BITS_PER_SECOND = 1_600_000
const ROUND_TRIP_MS = 150

const say = (line: string) => process.stdout.write(`${line}\n`)

/** One visit with nothing cached, on a slow telephone in a slow network. */
async function visit(browser: Browser, link: string): Promise<Moments & { scriptKiB: number }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 740 },
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  const bytes = await slowDown(page)
  // What tsx writes around functions is not there in a page.
  await page.addInitScript('globalThis.__name = named => named')
  await page.addInitScript(watchMoments)
  await page.goto(link, { waitUntil: 'commit' })
  const taken = await moments(page)
  await context.close()
  return { ...taken, scriptKiB: bytes.scripts() / 1024 }
}

/** Throttles the page, and counts what its scripts weigh on the wire. */
async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let total = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) total += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BITS_PER_SECOND / 8,
    uploadThroughput: BITS_PER_SECOND / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return { scripts: () => total }
}

const server = await runServer()
const browser = await launchChromium()
try {
  const wave = await openedWave(await administrator(server))
  say(
    `The respondent's page in Chromium ${browser.version()}: CPU ${SLOWER} times slower, ` +
      `${BITS_PER_SECOND / 1e6} Mbit/s, ${ROUND_TRIP_MS} ms a request, nothing cached, ${RUNS} visits`,
  )
  // The first visit also warms the server up, as the first respondent of a day does.
  await visit(browser, wave.link)
  const visits = []
  for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, wave.link))

  const scripts = respondScripts()
  const javascriptBrotliKiB = scripts.reduce((sum, { brotli }) => sum + brotli, 0) / 1024
  for (const { file, brotli } of scripts) {
    say(`${(brotli / 1024).toFixed(1).padStart(8)} KiB  ${file}`)
  }
  say(`${javascriptBrotliKiB.toFixed(1).padStart(8)} KiB  in all, whatever is asked`)

  const row = (label: string, values: readonly number[], unit: string) => {
    const { median, least, most } = spreadOf(values)
    say(
      `${label.padEnd(34)} ${median.toFixed(0)} ${unit} (${least.toFixed(0)} to ${most.toFixed(0)})`,
    )
    return Math.round(median)
  }
  row(
    'scripts received in a visit',
    visits.map(({ scriptKiB }) => scriptKiB),
    'KiB',
  )
  const figures = {
    javascriptBrotliKiB: Math.round(javascriptBrotliKiB * 10) / 10,
    firstPaintMs: row(
      'first question painted',
      visits.map(({ painted }) => painted),
      'ms',
    ),
    answerableMs: row(
      'an answer is taken and kept',
      visits.map(({ kept }) => kept),
      'ms',
    ),
    libraryReadyMs: row(
      'library ready, same answer in it',
      visits.map(({ ready }) => ready),
      'ms',
    ),
  }
  say(JSON.stringify(figures))
} finally {
  await browser.close()
  await server.close()
}
