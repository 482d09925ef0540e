export const CASE_STATES = [
  'open',
  'in-progress',
  'waiting',
  'resolved',
  'closed',
  'reopened',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** Somebody still has to do something. */
export const UNSETTLED: readonly CaseState[] = ['open', 'in-progress', 'waiting', 'reopened']

const NEXT: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: ['in-progress', 'waiting', 'resolved', 'closed'],
  'in-progress': ['waiting', 'resolved', 'closed'],
  waiting: ['in-progress', 'resolved', 'closed'],
  resolved: ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['in-progress', 'waiting', 'resolved', 'closed'],
}

/** To which states a case can go from here. */
export const nextStates = (state: CaseState): readonly CaseState[] => NEXT[state]
