import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../api.ts'
import type { Case } from './case.ts'

export type CaseFilter = NonNullable<Parameters<typeof api.cases.$get>[0]['query']>

/** Cases come while people look on. */
const FOLLOW_MS = 5000

export const caseQueries = {
  list: (filter: CaseFilter) =>
    queryOptions({
      queryKey: ['cases', 'list', filter],
      queryFn: () => call(api.cases.$get({ query: filter })),
      placeholderData: keepPreviousData,
      refetchInterval: FOLLOW_MS,
    }),
  summary: () =>
    queryOptions({
      queryKey: ['cases', 'summary'],
      queryFn: () => call(api['case-summary'].$get({ query: {} })),
      refetchInterval: FOLLOW_MS,
    }),
  one: (caseId: string) =>
    queryOptions({
      queryKey: ['cases', 'one', caseId],
      queryFn: () => call(api.cases[':caseId'].$get({ param: { caseId } })),
    }),
  owners: () =>
    queryOptions({
      queryKey: ['cases', 'owners'],
      queryFn: () => call(api['case-owners'].$get()),
    }),
  calendar: () =>
    queryOptions({
      queryKey: ['working-calendar'],
      queryFn: () => call(api['working-calendar'].$get()),
    }),
  rules: (surveyId: string) =>
    queryOptions({
      queryKey: ['cases', 'rules', surveyId],
      queryFn: () => call(api.surveys[':surveyId']['case-rules'].$get({ param: { surveyId } })),
    }),
}

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
