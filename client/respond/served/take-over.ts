import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'
import type { LinkRead } from '../link/link.ts'
import { languageTag } from '../shell/words.ts'

/** The id of the data block that holds what the served page was made of. */
export const HANDED_OVER = 'read-link'

/** What the served page leaves to the script: what it read, in which language, and what was ticked. */
export interface TakenOver {
  readonly read?: LinkRead
  readonly locale?: Locale
  readonly ticked: readonly Ticked[]
}

/** One input that was used before the script came, by its name and value. */
export type Ticked = readonly [name: string, value: string]

export function takeOver(page: Document): TakenOver {
  const block = page.getElementById(HANDED_OVER)
  if (!block?.textContent) return { ticked: [] }
  const read: LinkRead = JSON.parse(block.textContent)
  const locale = LOCALES.find(known => languageTag(known) === page.documentElement.lang)
  return { read, ...(locale && { locale }), ticked: [...earlyTicks(), ...tickedNow(page)] }
}

function tickedNow(page: Document): Ticked[] {
  const inputs = page.querySelectorAll<HTMLInputElement>(
    '.questionnaire input:checked, .questionnaire .trap input',
  )
  return Array.from(inputs, ({ name, value }): Ticked => [name, value])
}

/** What `keep-early` has saved, of this visit or of one that ended before the script came. */
function earlyTicks(): Ticked[] {
  const key = `assay:early:${window.location.pathname}`
  try {
    const saved: Record<string, string> = JSON.parse(localStorage.getItem(key) ?? '{}')
    localStorage.removeItem(key)
    return Object.entries(saved)
  } catch {
    return []
  }
}
