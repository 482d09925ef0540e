import type { Link } from './link.ts'

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
