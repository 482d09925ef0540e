import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { callApi } from '../api/call-api.ts'
import type { LinkAnswer, SaveBody } from '../api/contract.ts'
import { text } from '../texts/text.ts'

/** What a link leads to. */
export interface Link extends Omit<LinkAnswer, 'definition'> {
  /** Checked when it was published; absent unless the wave is open. */
  readonly definition?: SurveyDefinition
}

export type Privacy = Link['privacy']

/** The token in /r/:token, which names the wave. */
export function linkToken(pathname: string): string {
  return decodeURIComponent(/^\/r\/([^/]+)/.exec(pathname)?.[1] ?? '')
}

/** /r/:token/receipt */
export const isReceiptPath = (pathname: string): boolean => /^\/r\/[^/]+\/receipt$/.test(pathname)

/** What the page knows of the link that it was opened with. */
export type LinkRead =
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'unknown' | 'offline' | 'busy' | 'fault' }

export async function readLink(token: string): Promise<LinkRead> {
  const called = await callApi<Link>({
    method: 'GET',
    path: `/api/links/${encodeURIComponent(token)}`,
  })
  switch (called.kind) {
    case 'answered':
      return { kind: 'link', link: called.body }
    case 'refused':
      return { kind: called.problem.code === 'not-found' ? 'unknown' : 'fault' }
    case 'unreachable':
      if (called.trouble === 'network') return { kind: 'offline' }
      return { kind: called.retryAfter === undefined ? 'fault' : 'busy' }
  }
}

type Paradata = NonNullable<SaveBody['paradata']>

/** The way in, and what the questionnaire is read on. */
export type Way = Pick<Paradata, 'channel' | 'device'>

/** `?kiosk` and `?embedded` stand in the address; a personal link is known by its answer alone. */
export function wayIn(search: string, isPersonal: boolean): Way {
  const asked = new URLSearchParams(search)
  const open = asked.has('kiosk') ? 'kiosk' : asked.has('embedded') ? 'embedded' : 'open'
  return { channel: isPersonal ? 'personal' : open, device: deviceOf(window) }
}

/** Coarse on purpose: by the finger or the mouse, and by the shorter side of the screen. */
export function deviceOf({ matchMedia, screen }: Pick<Window, 'matchMedia' | 'screen'>) {
  const isTouched = matchMedia('(pointer: coarse)').matches
  if (!isTouched) return 'desktop'
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet'
}

/** Why there is nothing to answer behind a link that is right: what it says, and under which title. */
export function whyNothing({ state, personal }: Link) {
  if (personal?.isAnswered) return 'answered'
  switch (state) {
    case 'draft':
    case 'scheduled':
      return 'notOpen'
    case 'paused':
      return 'paused'
    default:
      return 'closed'
  }
}

/** What a tab and a list of places visited call the page: the survey, or what the page says. */
export function pageTitle(read: LinkRead | undefined, locale: Locale, isReceipt: boolean): string {
  const link = read?.kind === 'link' ? read.link : undefined
  const title = textIn(link?.definition?.title, locale)
  if (title !== undefined) return title
  if (isReceipt) return text(locale, 'receiptTitle')
  if (!read || link?.definition) return text(locale, 'questionnaire')
  return text(locale, `${read.kind === 'link' ? whyNothing(read.link) : read.kind}Title`)
}
