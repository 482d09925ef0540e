import type { SurveyDefinition } from './definition.ts'
import { surveyDefinition } from './definition-schema.ts'
import { documentLimits } from './document-limits.ts'

/** Why a text is not a questionnaire at all; what is wrong within one, `checkDefinition` says. */
export type ParsedDefinition =
  | { readonly ok: true; readonly definition: SurveyDefinition }
  | { readonly ok: false; readonly problem: UnreadableDefinition }

export interface UnreadableDefinition {
  readonly code: 'notJson' | 'notADefinition'
  /** Where in the document; empty for the whole of it. */
  readonly path: string
  readonly message: string
}

export function parseDefinition(text: string): ParsedDefinition {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: { code: 'notJson', path: '', message } }
  }
  return readDefinition(json)
}

export function readDefinition(json: unknown): ParsedDefinition {
  const [limit] = documentLimits(json)
  if (limit) {
    const message = `${limit.code} ${Object.values(limit.parameters).join()}`
    return { ok: false, problem: { code: 'notADefinition', path: limit.where, message } }
  }
  const read = surveyDefinition.safeParse(json)
  if (read.success) return { ok: true, definition: read.data }
  const [issue] = read.error.issues
  const path = pathText(issue?.path ?? [])
  return { ok: false, problem: { code: 'notADefinition', path, message: issue?.message ?? '' } }
}

function pathText(keys: readonly PropertyKey[]): string {
  const steps = keys.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
  return steps.join('').replace(/^\./, '')
}
