import { createHash } from 'node:crypto'

export interface InlinedPage {
  readonly html: string
  /** What the policy of the page must allow by name, and allows nothing beside. */
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

const STYLE = /<link rel="stylesheet"[^>]* href="([^"]+)">/g
const EARLY_SCRIPT = /<script type="module" async src="([^"]+)"><\/script>/g

/**
 * Puts the style of a built page, and the scripts that it marks `async`, into it: on a slow network
 * each file of its own costs a round trip before the first question stands.
 */
export function inlineFiles(html: string, read: (path: string) => string): InlinedPage {
  const scripts: string[] = []
  const styles: string[] = []
  const inlined = html
    .replace(STYLE, (_, path: string) => {
      const text = read(path)
      styles.push(hashOf(text))
      return `<style>${text}</style>`
    })
    .replace(EARLY_SCRIPT, (_, path: string) => {
      const text = read(path).trim()
      scripts.push(hashOf(text))
      return `<script type="module" async>${text}</script>`
    })
  if (scripts.length === 0 || styles.length === 0) {
    throw new Error('the built page has no style or no early script to put into it')
  }
  return { html: inlined, scripts, styles }
}

/** As a content security policy names it. */
function hashOf(text: string): string {
  if (/<\/(script|style)/i.test(text)) throw new Error('a file would end its own element')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
