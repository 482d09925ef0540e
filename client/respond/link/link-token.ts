/** The token in /r/:token, which names the wave. */
export function linkToken(pathname: string): string {
  return decodeURIComponent(/^\/r\/([^/]+)/.exec(pathname)?.[1] ?? '')
}
