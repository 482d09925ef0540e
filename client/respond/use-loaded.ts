import { useEffect, useState } from 'react'

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed' }

/** What is on its way in a file of its own. */
export function useLoaded<Value>(promise: Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  useEffect(() => {
    promise.then(
      value => setLoaded({ kind: 'loaded', value }),
      () => setLoaded({ kind: 'failed' }),
    )
  }, [promise])
  return loaded
}
