import type { RespondPageRequest } from '#server/responses/respond-page.contract.ts'
import { chosenLanguage, surveyLanguages } from '../link/languages.ts'
import { isReceiptPath, type LinkRead, pageTitle } from '../link/link.ts'
import { languageTag } from '../shell/words.ts'
import { servedPage } from './served-page.tsx'
import { HANDED_OVER } from './take-over.ts'

/**
 * Fills the built respond.html: the page itself for its reader, and what it was made of for
 * the script that takes over.
 */
export function servePage(template: string, request: RespondPageRequest): string {
  const read = readOf(request)
  const definition = read?.kind === 'link' ? read.link.definition : undefined
  const { search, pathname } = request
  const personal = read?.kind === 'link' ? read.link.personal : undefined
  const isReceipt = isReceiptPath(pathname)
  const wanted = chosenLanguage(search, [
    ...(personal ? [personal.language] : []),
    ...preferredLanguages(request.acceptLanguage),
  ])
  const languages = surveyLanguages(definition)
  const locale = languages.includes(wanted) ? wanted : (languages[0] ?? wanted)
  const title = pageTitle(read, locale, isReceipt)
  return filled(template, [
    [/<html lang="en">/, `<html lang="${languageTag(locale)}"${settingOf(search)}>`],
    [/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>`],
    [
      /<div id="respond"><\/div>/,
      `<div id="respond">${servedPage({ read, locale, isReceipt })}</div>${read ? dataBlock(read) : ''}`,
    ],
  ])
}

/** A kiosk's page is larger; an embedded one is as high as what is in it. */
function settingOf(search: string): string {
  const asked = new URLSearchParams(search)
  const kiosk = asked.has('kiosk') ? ' data-kiosk' : ''
  return asked.has('embedded') ? `${kiosk} data-embedded` : kiosk
}

/** The definition was checked when it was published. */
function readOf({ link }: RespondPageRequest): LinkRead | undefined {
  switch (link) {
    case undefined:
      return undefined
    case 'unknown':
      return { kind: 'unknown' }
    default:
      return { kind: 'link', link: link as Extract<LinkRead, { kind: 'link' }>['link'] }
  }
}

function filled(template: string, fillings: readonly (readonly [RegExp, string])[]): string {
  return fillings.reduce((html, [place, filling]) => {
    if (!place.test(html)) throw new Error(`respond.html has no place for ${filling}`)
    return html.replace(place, () => filling)
  }, template)
}

/** Data, which no browser runs. */
function dataBlock(read: LinkRead): string {
  const json = JSON.stringify(read).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${HANDED_OVER}">${json}</script>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The languages of an Accept-Language header, the most welcome first (RFC 9110, 12.5.4). */
export function preferredLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .flatMap(part => {
      const [tag = '', ...parameters] = part.split(';').map(text => text.trim())
      const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
      return tag === '' || Number(quality) === 0 ? [] : [{ tag, weight: Number(quality ?? 1) }]
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}
