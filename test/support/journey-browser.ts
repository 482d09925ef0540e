import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** The browser of the run; closing it closes the contexts of whoever asked, and nothing else. */
export function journeyBrowser(): Promise<Browser> {
  return chromium.connect(inject('chromium'))
}
