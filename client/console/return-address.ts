/** Where to go after signing in: a page of ours, never another site's. */
export function returnAddress(wanted: string | null): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/'
  return wanted
}
