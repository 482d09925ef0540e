import { type Finding, findingText } from '#analysis'

/** A finding with its English words. */
export const toldFinding = (finding: Finding) => ({ ...finding, text: findingText(finding, 'en') })
