/** Pieces that one side gives and the other iterates over. */
export interface Handover<T> {
  /** Resolves when the piece has been worked through and another one is wanted. */
  readonly give: (piece: T) => Promise<void>
  readonly end: () => void
  readonly pieces: AsyncIterable<T>
}

export function handover<T>(): Handover<T> {
  let isEnded = false
  let waiting: T | undefined
  let taken: (() => void) | undefined
  let wake: (() => void) | undefined

  async function* pieces(): AsyncGenerator<T> {
    for (;;) {
      if (waiting === undefined) {
        if (isEnded) return
        await new Promise<void>(resolve => {
          wake = resolve
        })
        continue
      }
      const piece = waiting
      waiting = undefined
      yield piece
      taken?.()
    }
  }
  return {
    give: piece => {
      waiting = piece
      wake?.()
      return new Promise(resolve => {
        taken = resolve
      })
    },
    end: () => {
      isEnded = true
      wake?.()
    },
    pieces: pieces(),
  }
}
