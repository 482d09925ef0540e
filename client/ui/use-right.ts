import { useQuery } from '@tanstack/react-query'
import { type Answer, type api, queries } from '../api.ts'

type Right = NonNullable<Answer<typeof api.session.$get>['person']>['rights'][number]

/** Whether whoever is signed in may do this; the server decides again when it is done. */
export function useRight(right: Right): boolean {
  const { data } = useQuery(queries.session())
  return data?.person?.rights.includes(right) ?? false
}
