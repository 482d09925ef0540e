import { type DefinitionProblem, problem } from './definition-problem.ts'
import { documentNodes } from './document-nodes.ts'

/** Beyond these, SurveyJS takes seconds over one questionnaire, or overflows the stack. */
export const LIMITS = {
  characters: 1_000_000,
  /** Of objects and lists in one another; twelve panels in one another and what is in them. */
  depth: 40,
  values: 60_000,
  elements: 1_000,
  choices: 1_000,
  expression: 2_000,
} as const

/** As keys these reach into every object of the process. */
const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** What must hold before anything else reads the document. */
export function documentLimits(json: unknown): DefinitionProblem[] {
  let values = 0
  let characters = 0
  let elements = 0
  for (const { value, key, path, depth } of documentNodes(json)) {
    if (DANGEROUS_KEYS.has(key)) return [problem('dangerousKey', path, { name: key })]
    if (depth > LIMITS.depth) return [problem('tooDeep', path, { max: LIMITS.depth })]
    values++
    characters += key.length + (typeof value === 'string' ? value.length : 1)
    if (typeof value === 'object' && value !== null && 'type' in value) elements++
    if (values > LIMITS.values || characters > LIMITS.characters) {
      return [problem('tooLarge', path, { max: LIMITS.characters })]
    }
    if (elements > LIMITS.elements) {
      return [problem('tooManyElements', path, { max: LIMITS.elements })]
    }
    if (Array.isArray(value) && value.length > LIMITS.choices) {
      return [problem('tooManyChoices', path, { max: LIMITS.choices })]
    }
  }
  return []
}
