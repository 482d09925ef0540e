import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { analysisRound } from '../support/analysis-round.ts'
import { journeyBrowser } from '../support/journey-browser.ts'

let browser: Browser
let script: string

beforeAll(async () => {
  browser = await journeyBrowser()
  script = await bundled(resolve(import.meta.dirname, '../support/analysis-round.ts'))
})
afterAll(() => browser?.close())

/** The module as one script that sets `round`. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'round', fileName: 'round' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built')
  return bundle.output[0].code
}

const expected = JSON.stringify(analysisRound())

/** Exponentials and logarithms are exact to the last bit but one, which engines choose differently. */
const TOLERANCE = 1e-9

function expectSame(found: string): void {
  const [ours, theirs] = [leavesOf(JSON.parse(expected)), leavesOf(JSON.parse(found))]
  expect(theirs.map(({ where }) => where)).toEqual(ours.map(({ where }) => where))
  const other = ours.filter(({ leaf }, i) => !isSame(leaf, theirs[i]?.leaf))
  expect(other).toEqual([])
}

function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs
  return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(ours))
}

function leavesOf(value: unknown, where = ''): { where: string; leaf: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ where, leaf: value }]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${where}/${key}`))
}

it('gives the same figures in a page', async () => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  const found = await page.evaluate(`${script}; JSON.stringify(round.analysisRound())`)
  expect(errors).toEqual([])
  expectSame(String(found))
  await page.close()
})

it('gives the same figures in a worker of a page', async () => {
  const page = await browser.newPage()
  const found = await page.evaluate(
    code =>
      new Promise<string>((done, fail) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code])))
        worker.onmessage = ({ data }) => done(String(data))
        worker.onerror = ({ message }) => fail(new Error(message))
      }),
    `${script}; postMessage(JSON.stringify(round.analysisRound()))`,
  )
  expectSame(found)
  await page.close()
})
