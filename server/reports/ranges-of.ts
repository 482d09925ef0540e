/** Some 25 to 250 draws of n rows each: about a second of work, and little of it spent on starting. */
export function rangesOf(draws: number, n: number): { from: number; to: number }[] {
  const size = Math.round(Math.min(250, Math.max(25, 1_000_000 / n)))
  return Array.from({ length: Math.ceil(draws / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(draws, (i + 1) * size),
  }))
}
