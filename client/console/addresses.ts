/** Complete enough to be one; whether it exists, only the account can say. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

/** Where to go after signing in: a page of ours, never another site's. */
export function returnAddress(wanted: string | null): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/'
  return wanted
}
