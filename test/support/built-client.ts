import { buildClient } from '#server/build-client.ts'
import { ensureChromium } from './chromium.ts'

/** What the journeys stand on: the built pages and a browser. */
export default async function builtClient(): Promise<void> {
  ensureChromium()
  await buildClient(() => {})
}
