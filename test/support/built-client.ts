import type { TestProject } from 'vitest/node'
import { type BuiltPages, builtPages } from '#server/build/built-pages.ts'
import { ensureChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    builtPages: BuiltPages
  }
}

/** What the journeys stand on: the built pages and a browser. */
export default async function builtClient(project: TestProject): Promise<void> {
  ensureChromium()
  project.provide('builtPages', await builtPages(() => {}))
}
