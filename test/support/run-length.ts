import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** `npm run test:faults` looks for what is seldom. */
    isLong: boolean
  }
}

/** How often something is tried: as often as it pays in `npm test`, or in `npm run test:faults`. */
export function runLength(inTest: number, inFaults: number): number {
  return inject('isLong') ? inFaults : inTest
}
