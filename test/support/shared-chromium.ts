import type { TestProject } from 'vitest/node'
import { ensureChromium, serveChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** One browser for all journeys, each of which has contexts of its own in it. */
    chromium: string
  }
}

export default async function sharedChromium(project: TestProject) {
  ensureChromium()
  const server = await serveChromium()
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
