import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../api.ts'
import type { Case } from './case.ts'
import { caseQueries } from './case-queries.ts'

type Changes = Omit<Parameters<(typeof api.cases)[':caseId']['$patch']>[0]['json'], 'revision'>

/** Changes a case, and shows it as it is then. */
export function useChangeCase({ id, revision }: Pick<Case, 'id' | 'revision'>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (changes: Changes) =>
      call(api.cases[':caseId'].$patch({ param: { caseId: id }, json: { ...changes, revision } })),
    onSuccess: changed => {
      client.setQueryData(caseQueries.one(id).queryKey, changed)
      client.invalidateQueries({ queryKey: ['cases', 'list'] })
      client.invalidateQueries(caseQueries.summary())
    },
  })
}
