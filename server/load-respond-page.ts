import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CLIENT_FOLDER, RESPOND_PAGE_FILE } from './build-client.ts'
import { inlineFiles } from './inline-files.ts'
import type { RespondPage, RespondPageRequest } from './responses/respond-page.contract.ts'

/**
 * The respondent's page as the build left it. The server imports nothing of the client's source:
 * this is a built file, as those are that it sends.
 */
export async function loadRespondPage(): Promise<RespondPage> {
  const built: BuiltPage = await import(pathToFileURL(RESPOND_PAGE_FILE).href)
  const template = readFileSync(join(CLIENT_FOLDER, 'respond.html'), 'utf8')
  const { html, ...hashes } = inlineFiles(template, path =>
    readFileSync(join(CLIENT_FOLDER, path), 'utf8'),
  )
  return { draw: request => built.servePage(html, request), ...hashes }
}

interface BuiltPage {
  readonly servePage: (template: string, request: RespondPageRequest) => string
}
