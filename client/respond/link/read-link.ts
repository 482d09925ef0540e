import { callApi } from '../api/call-api.ts'
import type { Link } from './link.ts'

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
