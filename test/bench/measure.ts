/** Milliseconds that a piece of work took, over its repetitions. */
export interface Timing {
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  readonly repetitions: number
}

/** Runs the work until it is warm, then times it one by one. */
export function measure(repetitions: number, work: (repetition: number) => void): Timing {
  const warmUp = Math.max(3, Math.ceil(repetitions / 3))
  for (let k = 0; k < warmUp; k++) work(k)
  const times = Float64Array.from({ length: repetitions }, (_, k) => {
    const start = performance.now()
    work(k)
    return performance.now() - start
  }).sort()
  const at = (share: number) => times[Math.floor(share * (repetitions - 1))]
  return {
    median: at(0.5),
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    repetitions,
  }
}
