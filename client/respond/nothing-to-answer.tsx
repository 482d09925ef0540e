import type { Link } from './link/link.ts'
import { Message } from './shell/message.tsx'

/** A link that is right, and why there is nothing to answer behind it now. */
export function NothingToAnswer({ link }: { readonly link: Link }) {
  if (link.personal?.isAnswered) return <Message title="answeredTitle" text="answered" />
  switch (link.state) {
    case 'draft':
    case 'scheduled':
      return <Message title="notOpenTitle" text="notOpen" />
    case 'paused':
      return <Message title="pausedTitle" text="paused" />
    default:
      return <Message title="closedTitle" text="closed" />
  }
}
