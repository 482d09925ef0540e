/** Numbers in 0 to 1 that are the same in every run (Lehmer's generator, Park & Miller 1988). */
export function* pseudoRandom(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

/** Roughly normal, mean 0 and variance 1: the sum of twelve uniform numbers. */
export function* pseudoNormal(seed: number): Generator<number, never> {
  const uniform = pseudoRandom(seed)
  for (;;) {
    let sum = -6
    for (let k = 0; k < 12; k++) sum += uniform.next().value
    yield sum
  }
}
