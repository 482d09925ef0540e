import { inject } from 'vitest'
import { type RunningServer, runServer } from './running-server.ts'

/** A server of its own for a journey, which begins where a newcomer does: at a finished demo. */
export function journeyServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  return runServer(settings, inject('finishedDemo'))
}
