import type { Finding } from '../finding.ts'

/** What a part's maker finds: its content, absent where too little was asked or answered. */
export interface Part<Content> {
  readonly part?: Content
  readonly findings: readonly Finding[]
}

/** A part as it stands in the report, with what a reader must know of it. */
export type WithFindings<Content> = Content & { readonly findings: readonly Finding[] }

export const NO_PART: Part<never> = { findings: [] }
