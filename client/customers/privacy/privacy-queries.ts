import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Answer, api, call } from '../../api.ts'

type HistoryRoute = (typeof api.customers)[':customerId']['history']['$get']
export type HistoryEntry = Answer<HistoryRoute>['entries'][number]
export type HistoryPart = NonNullable<Parameters<HistoryRoute>[0]['query']['part']>

export type Erasure = Answer<(typeof api.erasures)[':erasureId']['$get']>
export type ErasureGround = Erasure['ground']
export type Contact = Answer<(typeof api.customers)[':customerId']['contact']['$post']>

export const privacyQueries = {
  history: (customerId: string, part: HistoryPart | undefined) =>
    infiniteQueryOptions({
      queryKey: ['customers', 'history', customerId, part],
      queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
        call(
          api.customers[':customerId'].history.$get({
            param: { customerId },
            query: { part, after: pageParam },
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  erasures: (ground: ErasureGround | undefined, after: string | undefined) =>
    queryOptions({
      queryKey: ['erasures', 'list', ground, after],
      queryFn: () => call(api.erasures.$get({ query: { ground, after } })),
      placeholderData: keepPreviousData,
    }),
  erasure: (erasureId: string) =>
    queryOptions({
      queryKey: ['erasures', 'one', erasureId],
      queryFn: () => call(api.erasures[':erasureId'].$get({ param: { erasureId } })),
    }),
}
