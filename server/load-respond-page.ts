import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuiltPages } from './build/built-pages.ts'
import { inlineFiles } from './inline-files.ts'
import type { RespondPage, RespondPageRequest } from './responses/respond-page.contract.ts'

/**
 * The respondent's page as the build left it. The server imports nothing of the client's source:
 * this is a built file, as those are that it sends.
 */
export async function loadRespondPage(pages: BuiltPages): Promise<RespondPage> {
  const built: BuiltPage = await import(pathToFileURL(pages.respondPage).href)
  const template = readFileSync(join(pages.files, 'respond.html'), 'utf8')
  const { html, ...hashes } = inlineFiles(template, path =>
    readFileSync(join(pages.files, path), 'utf8'),
  )
  return { draw: request => built.servePage(html, request), ...hashes }
}

interface BuiltPage {
  readonly servePage: (template: string, request: RespondPageRequest) => string
}
