import type { Browser } from 'playwright-core'
import { administrator, openedWave } from '../support/administrator.ts'
import { launchChromium } from '../support/chromium.ts'
import { respondScripts } from '../support/respond-scripts.ts'
import { runServer } from '../support/running-server.ts'
import { spreadOf } from './spread.ts'

const RUNS = Number(process.argv[2] ?? 15)
/** As it is, and as a slow telephone. */
const SLOWDOWNS = [1, 4]

const say = (line: string) => process.stdout.write(`${line}\n`)

interface Worked {
  /** From the beginning to the proof, each in a page that is otherwise at rest. */
  readonly milliseconds: readonly number[]
  /** The longest that anybody's touch would have had to wait. */
  readonly longestMs: number
}

/** What an open link's challenge asks of a page, in the built script and by the page's own challenge. */
async function work(browser: Browser, link: string, slowdown: number): Promise<Worked> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(link)
  await page.locator('.onward[aria-disabled="false"]').waitFor()
  const script = respondScripts().find(({ file }) => file.includes('find-proof'))?.file
  const worked = await page.evaluate(
    async ({ script, runs }) => {
      const { findProof } = await import(`/${script}`)
      const { link } = JSON.parse(document.getElementById('read-link')?.textContent ?? '')
      const milliseconds: number[] = []
      let longestMs = 0
      let last = performance.now()
      const beat = setInterval(() => {
        const now = performance.now()
        longestMs = Math.max(longestMs, now - last)
        last = now
      }, 0)
      for (let run = 0; run < runs; run++) {
        const begun = performance.now()
        await findProof(link.challenge, crypto.randomUUID())
        milliseconds.push(performance.now() - begun)
      }
      clearInterval(beat)
      return { milliseconds, longestMs }
    },
    { script, runs: RUNS },
  )
  await page.close()
  return worked
}

const server = await runServer()
const browser = await launchChromium()
try {
  const { link } = await openedWave(await administrator(server))
  say(`The work of an open link's challenge in Chromium ${browser.version()}, ${RUNS} times`)
  for (const slowdown of SLOWDOWNS) {
    const { milliseconds, longestMs } = await work(browser, link, slowdown)
    const { median, least, most } = spreadOf(milliseconds.map(Math.round))
    say(
      `CPU ${slowdown} times slower: ${median} ms (${least} to ${most}); nothing else waited for more than ${Math.round(longestMs)} ms`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}
