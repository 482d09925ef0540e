import { html, raw } from 'hono/html'
import { webAddresses } from './invitation-text.ts'

interface Links {
  /** The customer's own. */
  readonly personal: string
  /** Those that stand in what somebody of ours has written. */
  readonly written: ReadonlySet<string>
}

/**
 * A paragraph of which everything is text but the links in it. An address that comes with a value,
 * out of a customer's name for one, stays text: nobody of ours vouches for it.
 */
export function linkedParagraph(paragraph: string, { personal, written }: Links) {
  return paragraph
    .split(personal)
    .flatMap((text, at) => [...(at === 0 ? [] : [anchor(personal)]), ...linked(text, written)])
}

function linked(text: string, written: Links['written']) {
  const stretches = []
  let from = 0
  for (const { address, at } of webAddresses(text)) {
    if (!written.has(address)) continue
    stretches.push(...lines(text.slice(from, at)), anchor(address))
    from = at + address.length
  }
  return [...stretches, ...lines(text.slice(from))]
}

const anchor = (address: string) => html`<a href="${address}" style="${LINK}">${address}</a>`

const LINK = 'color:#0072b2;word-break:break-all'

/** Single line breaks stay. */
const lines = (text: string) =>
  text.split(/\r?\n/).map((line, at) => (at === 0 ? html`${line}` : html`${raw('<br>')}${line}`))
