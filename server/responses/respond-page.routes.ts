import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { compressed } from '../http/compressed.ts'
import { Problem } from '../http/problem.ts'
import { respondentHeaders } from '../http/security-headers.ts'
import { openQuestionnaire } from './open-questionnaire.ts'
import type { RespondPage, RespondPageRequest } from './respond-page.contract.ts'

/** The light page that a respondent gets, drawn as far as can be before any script has come. */
export function respondPageRoutes(deps: Deps, page: RespondPage) {
  const read = async (token: string): Promise<RespondPageRequest['link']> => {
    try {
      return await openQuestionnaire(deps, token)
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-found') return 'unknown'
      // The page asks again by itself, and finds words for what is the matter.
      deps.log.warn({ err: error }, 'a respondent got the page without the questionnaire')
      return undefined
    }
  }

  const { scripts, styles } = page
  const protect = respondentHeaders({ scripts, styles, framedBy: [] })
  return new Hono().get('/r/:token', protect, async c => {
    const link = await read(c.req.param('token'))
    const acceptLanguage = c.req.header('accept-language')
    const html = page.draw({ link, search: new URL(c.req.url).search, acceptLanguage })
    c.header('Content-Type', 'text/html; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    c.header('Vary', 'Accept-Encoding, Accept-Language')
    return compressed(c, html, link === 'unknown' ? 404 : 200)
  })
}
