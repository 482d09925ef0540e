import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { compressed } from '../http/compressed.ts'
import { Problem } from '../http/problem.ts'
import { respondentHeaders } from '../http/security-headers.ts'
import { embeddingOrigins } from './embedding.queries.ts'
import { openQuestionnaire } from './open-questionnaire.ts'
import type { RespondPage, RespondPageRequest } from './respond-page.contract.ts'
import { respondentWave } from './respondent-link.ts'

type Read = Pick<RespondPageRequest, 'link'> & { readonly framedBy?: readonly string[] }

/** The light page that a respondent gets, drawn as far as can be before any script has come. */
export function respondPageRoutes(deps: Deps, page: RespondPage) {
  const { store, log } = deps

  const read = async (token: string, isEmbedded: boolean): Promise<Read> => {
    try {
      const link = await openQuestionnaire(deps, token)
      if (!isEmbedded) return { link }
      const { wave } = await respondentWave(store.read, token)
      return { link, framedBy: await embeddingOrigins(store.read, wave.id) }
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-found') return { link: 'unknown' }
      // The page asks again on its own and explains the problem.
      log.warn({ err: error }, 'a respondent got the page without the questionnaire')
      return { link: undefined }
    }
  }

  return new Hono().on('GET', ['/r/:token', '/r/:token/receipt'], async c => {
    const { searchParams, search, pathname } = new URL(c.req.url)
    const { link, framedBy = [] } = await read(c.req.param('token'), searchParams.has('embedded'))
    const acceptLanguage = c.req.header('accept-language')
    const html = page.draw({ link, pathname, search, acceptLanguage })
    const { scripts, styles } = page
    const protect = respondentHeaders({ scripts, styles, framedBy })
    await protect(c, async () => {
      c.res = await compressed(c, html, link === 'unknown' ? 404 : 200)
    })
    c.header('Content-Type', 'text/html; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    c.header('Vary', 'Accept-Encoding, Accept-Language')
    return c.res
  })
}
