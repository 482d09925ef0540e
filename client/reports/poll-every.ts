import type { WaveReport } from './wave-report.ts'

const SOON = 2_000
const LIVE = 5_000

/** How long until the report is asked for again; a closed wave with its intervals stays as it is. */
export function pollEvery(report: WaveReport | undefined): number | false {
  if (report?.jobId) return SOON
  return report?.wave.state === 'open' ? LIVE : false
}
