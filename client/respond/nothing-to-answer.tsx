import type { Link } from './link/link.ts'
import { whyNothing } from './link/why-nothing.ts'
import { Message } from './shell/message.tsx'

/** A link that is right, and why there is nothing to answer behind it now. */
export function NothingToAnswer({ link }: { readonly link: Link }) {
  const why = whyNothing(link)
  return <Message title={`${why}Title`} text={why} />
}
