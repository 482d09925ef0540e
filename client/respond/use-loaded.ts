import { useEffect, useState } from 'react'

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed' }

/** What comes in a file of its own, asked for once. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [promise] = useState(load)
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  useEffect(() => {
    promise.then(
      value => setLoaded({ kind: 'loaded', value }),
      () => setLoaded({ kind: 'failed' }),
    )
  }, [promise])
  return loaded
}
