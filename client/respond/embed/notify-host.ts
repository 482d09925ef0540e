/** What the page tells the site that shows it in its own: how high it is, and that it is done. */
export type HostMessage =
  | { readonly assay: 'height'; readonly height: number }
  | { readonly assay: 'finished' }

/**
 * To the origin that `embed.js` named, and to nobody else. That this origin may show us at all, the
 * policy of the page has seen to.
 */
export function notifyHost(message: HostMessage): void {
  const origin = new URLSearchParams(window.location.search).get('embedded')
  if (origin && window.parent !== window) window.parent.postMessage(message, origin)
}

/** As often as it changes. */
export function reportHeight(element: Element): void {
  if (typeof ResizeObserver === 'undefined') return
  let reported = 0
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === reported) return
    reported = height
    notifyHost({ assay: 'height', height })
  }).observe(element)
}
