import type { LocalizedText, Page } from '#survey-definitions/definition.ts'

/** SurveyJS's own property, of which the definition's type says nothing. */
export function pageDescription({ description }: Page): LocalizedText | undefined {
  return isLocalizedText(description) ? description : undefined
}

function isLocalizedText(value: unknown): value is LocalizedText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
}
