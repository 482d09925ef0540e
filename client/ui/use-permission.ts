import { useQuery } from '@tanstack/react-query'
import { type Answer, type api, queries } from '../api.ts'

type Permission = NonNullable<Answer<typeof api.session.$get>['person']>['permissions'][number]

/** Whether the person who is signed in may do this; the server checks again. */
export function usePermission(permission: Permission): boolean {
  const { data } = useQuery(queries.session())
  return data?.person?.permissions.includes(permission) ?? false
}
