import type { LocalizedText } from '#survey-definitions/definition.ts'
import { localizedText } from './survey.contract.ts'

/** Titles are kept beside the definitions as JSON text. */
export const storeTitle = (title: LocalizedText): string => JSON.stringify(title)

export const readTitle = (stored: string) => localizedText.parse(JSON.parse(stored))
