import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100

/**
 * The processor time that the main thread of a process has had so far, which is what answers. What a request costs does not depend on who else
 * is using the machine, as a rate does. Not a number where the system does not say.
 */
export function cpuSeconds(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const afterName = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'latin1')
    .split(') ')[1]
    .split(' ')
  const [user, system] = [Number(afterName[11]), Number(afterName[12])]
  return (user + system) / TICKS_PER_SECOND
}
