import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Of WCAG 2.2 AA. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong with a page as it stands, in every state that a journey brings it into. */
export async function brokenRules(page: Page, rules: readonly string[] = WCAG): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: [...rules], resultTypes: ['violations'] })
    // Otherwise it opens a second page to put its report together, which takes three times as long;
    // that is for frames of other origins, and we look into none.
    .setLegacyMode(true)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)
}
