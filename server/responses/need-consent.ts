import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { Problem } from '../http/problem.ts'

/**
 * Nothing of a respondent is stored before they have agreed to the text that the version shows: so
 * whatever is stored under it proves that they have.
 */
export function needConsent(
  { definition }: { readonly definition: SurveyDefinition },
  { consent }: { readonly consent?: true | undefined },
): void {
  if (definition.consent !== undefined && !consent) throw new Problem('consent-needed')
}
