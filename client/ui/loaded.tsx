import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from './problem-notice.tsx'
import { SkeletonLines } from './skeleton-lines.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** Loading, failed or there; what was there stays while it is fetched again. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ProblemNotice error={query.error} retry={() => query.refetch()} />
  return skeleton ?? <SkeletonLines />
}
