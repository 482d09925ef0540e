import type { Page } from 'playwright-core'

/** Milliseconds from the beginning of the navigation. */
export interface Moments {
  /** The first question is on the screen. */
  readonly painted: number
  /** The first tick that this device has kept. */
  readonly kept: number
  /** The questionnaire's library has taken over, with that tick in it. */
  readonly ready: number
}

declare global {
  interface Window {
    pageMoments: { painted?: number; kept?: number; ready?: number }
  }
}

/** Runs in the page before anything else: looks at every frame, and ticks until the tick is kept. */
export function watchMoments(): void {
  const taken: Window['pageMoments'] = {}
  window.pageMoments = taken
  const look = (now: number) => {
    const question = document.querySelector('.question')
    // A frame that finds it shown is drawn after the one that has painted it.
    if (question && isPainted()) taken.painted ??= now
    if (taken.painted !== undefined && taken.kept === undefined) tick(now)
    if (document.querySelector('.onward[aria-disabled="false"]')) taken.ready ??= now
    if (taken.ready === undefined || taken.kept === undefined) requestAnimationFrame(look)
  }
  const isPainted = () =>
    performance.getEntriesByName('first-contentful-paint').length > 0 &&
    document.styleSheets.length > 0
  const tick = (now: number) => {
    const kept = Object.values(localStorage).some(text => /"early-0":"6"|"value":7/.test(text))
    if (kept) taken.kept = now
    else {
      const radios = document.querySelectorAll<HTMLInputElement>('.question input')
      // A tick that nobody has taken is made again.
      if (radios[6]?.checked) radios[5]?.click()
      radios[6]?.click()
    }
  }
  requestAnimationFrame(look)
}

export async function moments(page: Page): Promise<Moments> {
  await page.waitForFunction(
    () => window.pageMoments.ready !== undefined && window.pageMoments.kept !== undefined,
    undefined,
    { timeout: 60_000 },
  )
  const isStillThere = await page.locator('.question').first().locator('input').nth(6).isChecked()
  if (!isStillThere) throw new Error('what was ticked early is not ticked in the questionnaire')
  const { painted = 0, kept = 0, ready = 0 } = await page.evaluate(() => window.pageMoments)
  return { painted, kept, ready }
}
