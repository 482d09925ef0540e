/** The token in /r/:token, which names the wave. */
export function linkToken(pathname: string): string {
  return decodeURIComponent(/^\/r\/([^/]+)/.exec(pathname)?.[1] ?? '')
}

/** /r/:token/receipt */
export const isReceiptPath = (pathname: string): boolean => /^\/r\/[^/]+\/receipt$/.test(pathname)
