import { useQuery } from '@tanstack/react-query'
import { type Answer, type api, queries } from '../api.ts'

export type Job = Answer<(typeof api.jobs)[':jobId']['$get']>

/** Follows a job until it has ended. */
export function useJob(jobId: string | undefined) {
  return useQuery({
    ...queries.job(jobId ?? ''),
    enabled: jobId !== undefined,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : 500),
  })
}

export const hasEnded = ({ state }: Job): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'
