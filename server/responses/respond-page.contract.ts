import type { z } from '@hono/zod-openapi'
import type { openedLink } from './respond.contract.ts'

/** Of what the respondent's page is drawn before any script has come. */
export interface RespondPageRequest {
  /** Where the link leads; undefined where that could not be found out. */
  readonly link: z.infer<typeof openedLink> | 'unknown' | undefined
  readonly pathname: string
  readonly search: string
  readonly acceptLanguage: string | undefined
}

/** Built with the client, and loaded by the server like the rest of it. */
export interface RespondPage {
  readonly draw: (request: RespondPageRequest) => string
  /** The hashes of the scripts and styles that stand in it. */
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}
