/** A piece of work for one thread, with its cost beside that of the others. */
export interface Piece {
  readonly cost: number
  readonly work: () => Promise<void>
}

/** Works pieces off, so many at a time, and tells the share that is done after each. */
export async function inLanes(
  pieces: readonly Piece[],
  count: number,
  report: (share: number) => void,
): Promise<void> {
  const waiting = [...pieces]
  const whole = pieces.reduce((sum, { cost }) => sum + cost, 0)
  let done = 0
  const lane = async () => {
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
      await piece.work()
      done += piece.cost
      report(done / whole)
    }
  }
  await Promise.all(Array.from({ length: count }, lane))
}
