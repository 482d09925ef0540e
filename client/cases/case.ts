import type { Answer, api } from '../api.ts'

export type Case = Answer<(typeof api.cases)[':caseId']['$get']>
export type CaseList = Answer<typeof api.cases.$get>
export type ListedCase = CaseList['cases'][number]
export type CaseState = ListedCase['state']
export type CaseSummary = Answer<(typeof api)['case-summary']['$get']>
export type RuleBook = Answer<(typeof api.surveys)[':surveyId']['case-rules']['$get']>
export type CaseRule = RuleBook['rules'][number]
export type CaseCondition = CaseRule['conditions'][number]

export const CASE_STATES = [
  'open',
  'in-progress',
  'waiting',
  'reopened',
  'resolved',
  'closed',
] as const satisfies readonly CaseState[]
