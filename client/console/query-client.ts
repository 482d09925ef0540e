import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api.ts'

/** What the server has refused will be refused again; only what did not reach it is tried once more. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) =>
          failures < 2 && (!(error instanceof ApiProblem) || error.code === 'unreachable'),
        refetchOnWindowFocus: true,
        staleTime: 2_000,
      },
    },
  })
}
