/** What a refusal says beside its code, as texts to be put into a sentence. */
export function problemDetails(error: unknown): Readonly<Record<string, string | undefined>> {
  if (!(error instanceof Error) || !('details' in error)) return {}
  const { details } = error
  if (typeof details !== 'object' || details === null) return {}
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  )
}
